/** Every table is one that forgetting, retention and export know of, or says why it need not be. */
import { expect, it } from 'vitest';
import { EXPORTED_TABLES } from '../../src/record/read-export.ts';
import { NO_TRACES, TRACES } from '../../src/record/traces.ts';
import { freshDatabase } from './tables.ts';

/** What is not exported although it is no product of the rest, with the reason. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  sessions: 'made of the interactions',
  ownKeys: 'private keys stay in the profile that made them',
  state: 'two counters of this very profile',
  notices: 'what is to be told of this very disk',
};

// Proof of privacy
it('every table is in the list of traces or among the exceptions, and no other is', () => {
  const listed = new Set([...TRACES.map(({ table }) => table), ...Object.keys(NO_TRACES)]);
  expect([...listed].sort()).toEqual(
    freshDatabase()
      .tables.map(({ name }) => name)
      .sort(),
  );
});

it('every exception gives its reason', () => {
  for (const [table, { because }] of Object.entries(NO_TRACES)) expect(because, table).toMatch(/\w+ \w+/);
});

it('what happened and what was decided is exported, and nothing else', () => {
  const history = new Set(TRACES.flatMap(({ table, kind }) => (kind === 'history' ? [table] : [])));
  const others = Object.keys(NO_TRACES).filter((table) => !(table in NOT_EXPORTED));
  expect([...EXPORTED_TABLES].sort()).toEqual([...history, ...others].sort());
});

it('the indexes by which traces are found are there', () => {
  const database = freshDatabase();
  for (const { table, item, key, at } of TRACES) {
    const { primKey, indexes } = database.table(table).schema;
    const known = [primKey.name, ...indexes.map(({ name }) => name)];
    for (const index of [item, key, at]) if (index !== null) expect(known, `${table}.${index}`).toContain(index);
  }
});
