/** The way of a file out of one profile and into another, as the dashboard takes it. */
import { expect, it } from 'vitest';
import { importFile } from '../../dashboard/transfer/import-file.ts';
import { isEncrypted } from '../../dashboard/transfer/is-encrypted.ts';
import { saveExport } from '../../dashboard/transfer/save-export.ts';
import { WrongPassphrase } from '../../dashboard/transfer/wrong-passphrase.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { dropStaged, importStaged, recordView, stageLines } from '../../src/record/record.ts';
import type { createSender } from '../../src/sender.ts';
import { anItem, anOffer, aProduct, START } from '../core/examples.ts';
import { freshDatabase } from '../record/tables.ts';

/** Background's part, without the messages between. */
function backgroundOf(database: MagpieDatabase) {
  const handlers = {
    'import-begin': async () => ({ importId: 'i' }),
    'import-lines': async (given: { firstLine: number; lines: string[] }) => ({
      refused: await stageLines(database, 'i', given.firstLine, given.lines, START),
    }),
    'import-end': async () => {
      const outcome = await importStaged(database, 'i');
      return 'line' in outcome ? { refused: outcome } : { refused: null, ...outcome };
    },
    'import-cancel': async () => dropStaged(database, 'i'),
  };
  return ((name: keyof typeof handlers, payload: never) => handlers[name](payload)) as unknown as ReturnType<
    typeof createSender
  >;
}

async function filled(items = 1200): Promise<MagpieDatabase> {
  const database = freshDatabase();
  for (let count = 0; count < items; count += 1) {
    const product = aProduct(
      anItem(`alpha.example/thing-${count}`, { name: `Ding für Köche ${count}` }),
      anOffer(count),
    );
    await recordView(database, { visitId: `v${count}`, at: START + count, product });
  }
  return database;
}

const signal = new AbortController().signal;
const plain = { passphrase: null, signal, onProgress: () => undefined };

it('is saved and brought back, with progress, in parts that a message can carry', async () => {
  const [one, other] = [await filled(), freshDatabase()];
  const steps: number[] = [];
  const { blob, fileName } = await saveExport({
    database: one,
    kind: 'everything',
    ...plain,
    onProgress: (done) => steps.push(done),
  });
  expect(fileName).toMatch(/^magpie-\d{4}-\d\d-\d\d\.jsonl$/);
  expect(steps.at(-1)).toBe(2400);
  expect(steps.length).toBeGreaterThan(4);
  const outcome = await importFile({ file: blob, send: backgroundOf(other), ...plain });
  expect(outcome).toEqual({ refused: null, items: 1200, interactions: 1200, known: 0 });
  expect(await other.interactions.count()).toBe(1200);
  expect(await other.staging.count()).toBe(0);
});

// Proof of privacy
it('locked with a passphrase, comes back with it and not without', { timeout: 60_000 }, async () => {
  const [one, other] = [await filled(20), freshDatabase()];
  const { blob, fileName } = await saveExport({
    database: one,
    kind: 'everything',
    ...plain,
    passphrase: 'correct horse',
  });
  expect(fileName).toMatch(/\.jsonl\.age$/);
  expect(await isEncrypted(blob)).toBe(true);
  expect(await blob.text()).not.toContain('alpha.example');
  const bring = (passphrase: string, file = blob) =>
    importFile({ file, send: backgroundOf(other), ...plain, passphrase });
  await expect(bring('wrong horse')).rejects.toThrow(WrongPassphrase);
  // The last bytes were lost: what came before may be whole, and nothing is taken all the same.
  await expect(bring('correct horse', blob.slice(0, blob.size - 5))).rejects.toThrow();
  expect(await other.items.count()).toBe(0);
  expect(await bring('correct horse')).toMatchObject({ refused: null, items: 20 });
});

it('stopped half-way, leaves nothing behind', async () => {
  const [one, other] = [await filled(), freshDatabase()];
  const stop = new AbortController();
  const saving = saveExport({
    database: one,
    kind: 'everything',
    ...plain,
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('stopped')),
  });
  await expect(saving).rejects.toThrow('stopped');
  const { blob } = await saveExport({ database: one, kind: 'everything', ...plain });
  const again = new AbortController();
  const importing = importFile({
    file: blob,
    send: backgroundOf(other),
    ...plain,
    signal: again.signal,
    onProgress: () => again.abort(new Error('stopped')),
  });
  await expect(importing).rejects.toThrow('stopped');
  expect(await other.items.count()).toBe(0);
  expect(await other.staging.count()).toBe(0);
});
