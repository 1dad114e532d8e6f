/** `train -- item-item`: makes a shared-history pack, of sessions that are given, or of simulated shoppers the one that ships. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPack, sealPack } from '../../models/item-item/pack-file.ts';
import { unnamedRecord } from '../../src/evaluate/item-records.ts';
import { type CountedPeople, countPeople } from '../../src/evaluate/shared-history/count-people.ts';
import { shippedPack } from '../../src/evaluate/shared-history/shipped-pack.ts';
import { InputError } from '../evaluations/input-error.ts';
import { readPeople } from '../evaluations/people-file.ts';
import { readOptions } from '../evaluations/read-options.ts';

const USAGE = 'item-item [--data FILE --format sequences|sessions [--items FILE] [--of TEXT] [--out FILE]] [--json]';
const OPTIONS = {
  data: { type: 'string' },
  format: { type: 'string' },
  items: { type: 'string' },
  /** Of whose sessions it is made, in words, for who reads the pack. */
  of: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;
/** Where a pack of given sessions goes: what ships is made of simulated shoppers, unless somebody means it. */
const OWN_PACK = 'artifacts/item-item-pack.json';

/** @throws InputError with one sentence */
export async function trainItemItem(args: readonly string[]): Promise<object> {
  const options = readOptions(args, OPTIONS, USAGE).values;
  const { data, format, items, out } = options;
  if (data === undefined && (format ?? items ?? out ?? options.of) !== undefined)
    throw new InputError(`without --data the pack that ships is made, and nothing else is asked for (${USAGE}).`);
  const { content, dropped } = data === undefined ? shippedPack() : countGiven({ data, format, items, of: options.of });
  const pack = await sealPack(content);
  await openPack(pack);
  const file = data === undefined ? shippedFile() : (out ?? OWN_PACK);
  const text = `${JSON.stringify(pack)}\n`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return {
    people: pack.people,
    peopleAre: pack.peopleAre,
    sessions: pack.sessions,
    leastPeople: pack.leastPeople,
    products: pack.keys.length,
    pairs: pack.pairs.reduce((sum, row) => sum + row.length / 2, 0),
    dropped,
    bytes: Buffer.byteLength(text),
    sha256: pack.sha256,
    file: data === undefined ? 'models/item-item/pack.json' : file,
  };
}

function shippedFile(): string {
  return fileURLToPath(new URL('../../models/item-item/pack.json', import.meta.url));
}

interface Given {
  readonly data: string;
  readonly format: string | undefined;
  readonly items: string | undefined;
  readonly of: string | undefined;
}

function countGiven({ data, format, items, of }: Given): CountedPeople {
  const { people, peopleAre, records } = readPeople({ data, format, items });
  if (peopleAre === 'sessions')
    console.error(
      'The data do not tell whose a session was (no column UserId): each is counted as a person, so one person may be counted several times.',
    );
  return countPeople(people, (itemId) => (records.get(itemId) ?? unnamedRecord(itemId)).item, {
    madeOf: of ?? 'sessions of which whoever made this pack says nothing',
    madeBy: `npm run train -- item-item --data ... --format ${format}`,
    peopleAre,
  });
}
