/** Reads whose sessions a command line is given, and what is known of their items. */
import { type ItemRecord, parseItemRecords, unnamedRecord } from '../../src/evaluate/item-records.ts';
import { DataError } from '../../src/evaluate/next-item/data-sets.ts';
import { type People, parsePeople } from '../../src/evaluate/people.ts';
import { readText } from './data-file.ts';
import { InputError } from './input-error.ts';

interface PeopleOptions {
  readonly data: string;
  readonly format: string | undefined;
  /** One JSON object a line, as `evaluate -- simulate` writes them. */
  readonly items: string | undefined;
}

export interface PeopleData extends People {
  /** Every item that the data or the file of items names. */
  readonly records: ReadonlyMap<string, ItemRecord>;
}

/** @throws InputError with one sentence */
export function readPeople({ data, format, items }: PeopleOptions): PeopleData {
  if (format !== 'sequences' && format !== 'sessions') throw new InputError('--format wants sequences or sessions.');
  try {
    const { people, peopleAre } = parsePeople(readText(data).text, format, data);
    const records = items ? parseItemRecords(readText(items).text, items) : new Map<string, ItemRecord>();
    for (const { sessions } of people)
      for (const { steps } of sessions)
        for (const { itemId } of steps) if (!records.has(itemId)) records.set(itemId, unnamedRecord(itemId));
    return { people, peopleAre, records };
  } catch (error) {
    if (error instanceof DataError) throw new InputError(error.message);
    throw error;
  }
}
