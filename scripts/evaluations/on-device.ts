/** `evaluate -- on-device`: options in, people read, figures out. The evaluation itself is src/evaluate/on-device. */
// First of all: Dexie takes the IndexedDB that it finds when it is loaded.
import 'fake-indexeddb/auto';
import { openPack, type PackContent, PackError } from '../../models/item-item/pack-file.ts';
import { PackedHistory } from '../../models/item-item/packed-history.ts';
import { unnamedRecord } from '../../src/evaluate/item-records.ts';
import {
  evaluateOnDevice,
  type OnDeviceReport,
  samplePeople,
} from '../../src/evaluate/on-device/evaluate-on-device.ts';
import type { Person } from '../../src/evaluate/people.ts';
import { countPeople } from '../../src/evaluate/shared-history/count-people.ts';
import { integer, readText } from './data-file.ts';
import { InputError } from './input-error.ts';
import { type PeopleData, readPeople } from './people-file.ts';
import { drawProgress } from './progress.ts';
import { readOptions } from './read-options.ts';

const USAGE =
  'on-device --data FILE --format sequences|sessions [--items FILE] [--people 300] [--pack others|none|FILE] ' +
  '[--through memory|tables] [--seed N] [--json]';
const OPTIONS = {
  data: { type: 'string' },
  format: { type: 'string' },
  items: { type: 'string' },
  /** So many people, drawn by the seed, are replayed. */
  people: { type: 'string', default: '300' },
  /** "others": made of the people who are not replayed. */
  pack: { type: 'string', default: 'others' },
  through: { type: 'string', default: 'memory' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const;

/** @throws InputError with one sentence */
export async function runOnDevice(args: readonly string[]): Promise<void> {
  const {
    data,
    format,
    items,
    people: count,
    pack: packFrom,
    through,
    json,
    ...rest
  } = readOptions(args, OPTIONS, USAGE).values;
  if (!data) throw new InputError(`--data wants a file (${USAGE}).`);
  if (through !== 'memory' && through !== 'tables') throw new InputError('--through wants memory or tables.');
  const seed = integer(rest.seed, '--seed');
  const known = readPeople({ data, format, items });
  const { sample, others } = samplePeople(known.people, integer(count, '--people'), seed);
  if (sample.length === 0) throw new InputError(`"${data}" asks nothing: nobody has two steps.`);
  const pack = await packOf(packFrom, known, others);
  const report = await evaluateOnDevice({
    people: sample,
    records: known.records,
    pack: pack && new PackedHistory(pack),
    seed,
    through,
    onPerson: (done, all) => drawProgress('replaying', done, all),
  });
  const packed = pack && {
    madeOf: pack.madeOf,
    people: pack.people,
    peopleAre: pack.peopleAre,
    products: pack.keys.length,
    pairs: pack.pairs.reduce((sum, row) => sum + row.length / 2, 0),
  };
  if (json) console.log(JSON.stringify({ ...report, pack: packed }));
  else print(report, packed);
}

async function packOf(from: string, { records, peopleAre }: PeopleData, others: readonly Person[]) {
  if (from === 'none') return null;
  if (from !== 'others') return readPack(from);
  return countPeople(others, (itemId) => (records.get(itemId) ?? unnamedRecord(itemId)).item, {
    madeOf: 'the people of the data set who are not replayed',
    madeBy: 'evaluate -- on-device',
    peopleAre,
  }).content;
}

async function readPack(path: string): Promise<PackContent> {
  const { text } = readText(path);
  try {
    return await openPack(JSON.parse(text));
  } catch (error) {
    if (error instanceof PackError) throw new InputError(`"${path}": ${error.message}`);
    throw new InputError(`"${path}" is no JSON.`);
  }
}

function print({ people, items, rows }: OnDeviceReport, pack: object | null): void {
  console.log(`${people} people, ${items} items; pack: ${pack ? JSON.stringify(pack) : 'none'}`);
  console.log('views  people  HR@20 alone         with pack           lead                 MRR@20 alone  with pack');
  for (const { interactions, people: asked, alone, withPack, packLead } of rows) {
    const columns = [
      String(interactions).padStart(5),
      String(asked).padStart(7),
      ` ${share(alone.hr[20], alone.intervals.hr)}`,
      withPack ? share(withPack.hr[20], withPack.intervals.hr) : '-'.padEnd(18),
      packLead ? share(packLead.difference, packLead.interval).padEnd(19) : '-'.padEnd(19),
      alone.mrr[20].toFixed(4).padStart(12),
      withPack ? withPack.mrr[20].toFixed(4).padStart(10) : '-',
    ];
    console.log(columns.join('  '));
  }
}

function share(value: number, { low, high }: { low: number; high: number }): string {
  return `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`.padEnd(18);
}
