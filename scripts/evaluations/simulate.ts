/** `evaluate -- simulate`: writes simulated shoppers of the mall as data sets, for whoever wants to try something on them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemLine } from '../../src/evaluate/item-records.ts';
import { PACK_PEOPLE, PEOPLE_SEED, simulatedMall } from '../../src/evaluate/shared-history/shipped-pack.ts';
import { SHOPPER_PARAMETERS } from '../../src/evaluate/simulated-shoppers/parameters.ts';
import { simulateShoppers } from '../../src/evaluate/simulated-shoppers/simulate.ts';
import { integer } from './data-file.ts';
import { InputError } from './input-error.ts';
import { readOptions } from './read-options.ts';

const USAGE = 'simulate --out DIR [--people 500] [--first N] [--seed N] [--json]';
const OPTIONS = {
  out: { type: 'string' },
  people: { type: 'string', default: '500' },
  /** The number of the first: by itself, the first who is not in the pack that ships. */
  first: { type: 'string', default: String(PACK_PEOPLE) },
  seed: { type: 'string', default: String(PEOPLE_SEED) },
  json: { type: 'boolean', default: false },
} as const;

/** @throws InputError with one sentence */
export function runSimulate(args: readonly string[]): void {
  const { out, json, ...numbers } = readOptions(args, OPTIONS, USAGE).values;
  if (!out) throw new InputError(`--out wants a folder (${USAGE}).`);
  const mall = simulatedMall();
  const people = simulateShoppers(mall, SHOPPER_PARAMETERS, {
    people: integer(numbers.people, '--people'),
    first: integer(numbers.first, '--first'),
    seed: integer(numbers.seed, '--seed'),
  });
  const clicks = people.flatMap(({ id, sessions }) =>
    sessions.flatMap((session) =>
      session.steps.map(({ itemId, at }) => `${session.id}\t${itemId}\t${Math.floor(at / 1000)}\t${id}`),
    ),
  );
  const sequences = people.map(({ id, sessions }) =>
    [id, ...sessions.flatMap(({ steps }) => steps.map(({ itemId }) => itemId))].join(' '),
  );
  mkdirSync(out, { recursive: true });
  const write = (file: string, lines: readonly string[]) => writeFileSync(join(out, file), `${lines.join('\n')}\n`);
  write('sessions.txt', ['SessionId\tItemId\tTime\tUserId', ...clicks]);
  write('sequences.txt', sequences);
  write('items.jsonl', mall.items.map(itemLine));
  const result = { people: people.length, clicks: clicks.length, items: mall.items.length, folder: out };
  console.log(json ? JSON.stringify(result) : JSON.stringify(result, null, 2));
}
