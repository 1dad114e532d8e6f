/** What is exported comes back exactly; what is broken is refused with its line, and changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readExport, readInteractionsCsv } from '../../src/record/read-export.ts';
import {
  changeSettings,
  countRefusals,
  importStaged,
  recordDoor,
  recordTiles,
  recordView,
  stageLines,
} from '../../src/record/record.ts';
import { anItem, anOffer, aProduct, aTile, HOUR, START } from '../core/examples.ts';
import { histories, live, profileOf } from './profiles.ts';
import { freshDatabase } from './tables.ts';

async function exported(database: MagpieDatabase): Promise<string> {
  let text = '';
  for await (const chunk of readExport(database, START)) text += chunk.text;
  return text;
}

async function bring(database: MagpieDatabase, text: string) {
  const refused = await stageLines(database, 'import', 1, text.split('\n'), START);
  return refused ?? importStaged(database, 'import');
}

const lamp = anItem('alpha.example/lamp', { brand: 'Lumo', category: ['Home', 'Lamps > Desk'], shopName: 'Alpha' });

async function aProfile(): Promise<MagpieDatabase> {
  const database = freshDatabase();
  await recordView(database, {
    visitId: 'v1',
    at: START,
    product: aProduct(
      lamp,
      anOffer(10.5, {
        listPrice: 12,
        availability: 'InStock',
        itemCondition: 'NewCondition',
        priceValidUntil: '2026-12-01',
      }),
    ),
  });
  await recordTiles(database, START + HOUR, [aTile(anItem('beta.example:8080/shoe?colour=red'), null)]);
  await countRefusals(database, START, ['mail', 'mail', 'banking']);
  await recordDoor(database, { at: START, host: 'collector.example', outcome: 'refused' });
  await changeSettings(database, (settings) => ({
    ...settings,
    keepDays: 30,
    blocked: { ...settings.blocked, words: ['fur'] },
    hidden: { ...settings.hidden, brands: ['Lumo'] },
    mix: 'strong' as const,
  }));
  return database;
}

describe('a round trip', () => {
  // Proof of privacy
  it('is exact, whatever happened', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(histories, async (history) => {
      const [one, other] = [freshDatabase(), freshDatabase()];
      await live(one, history);
      const text = await exported(one);
      expect(await bring(other, text)).not.toHaveProperty('reason');
      expect(await exported(other)).toEqual(text);
      expect(await profileOf(other)).toEqual(await profileOf(one));
      await Promise.all([one.delete(), other.delete()]);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('carries settings, counts and the log of the door', async () => {
    const [one, other] = [await aProfile(), freshDatabase()];
    const text = await exported(one);
    expect(await bring(other, text)).toMatchObject({ items: 2, interactions: 1 });
    expect(await exported(other)).toEqual(text);
    expect(await profileOf(other)).toEqual(await profileOf(one));
  });

  it('brought in twice adds nothing', async () => {
    const one = await aProfile();
    const [text, before] = [await exported(one), await profileOf(one)];
    expect(await bring(one, text)).toEqual({ items: 0, interactions: 0, known: text.trim().split('\n').length - 1 });
    expect(await profileOf(one)).toEqual(before);
  });

  it('two profiles merged are one built from both histories', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(histories, async (history) => {
      // A picture is kept once and the newest stands; which of two moments came last cannot be told from two halves.
      const all = history.filter(({ kind }) => kind === 'view' || kind === 'tile');
      const [here, there, both] = [freshDatabase(), freshDatabase(), freshDatabase()];
      await live(
        here,
        all.filter((_, place) => place % 2 === 0),
      );
      await live(
        there,
        all.filter((_, place) => place % 2 === 1),
      );
      await live(both, [...all.filter((_, place) => place % 2 === 0), ...all.filter((_, place) => place % 2 === 1)]);
      await bring(here, await exported(there));
      expect(await profileOf(here)).toEqual(await profileOf(both));
      await Promise.all([here, there, both].map((database) => database.delete()));
    });
    await fc.assert(property, { numRuns: 40 });
  });
});

describe('a broken file', () => {
  const breakings: readonly (readonly [string, number, RegExp, (lines: string[]) => string[]])[] = [
    ['that is none of ours', 1, /does not begin/, () => ['{"@type":"Product"}']],
    ['that is not JSON', 3, /not JSON/, (lines) => lines.with(2, '{oops')],
    ['cut in the middle of a line', 3, /not JSON/, (lines) => [...lines.slice(0, 2), lines[2]?.slice(0, 40) ?? '']],
    [
      'of a newer format',
      1,
      /version 1/,
      (lines) => lines.with(0, lines[0]?.replace('"schemaVersion":"1"', '"schemaVersion":"2"') ?? ''),
    ],
    ['with a line of an unknown type', 2, /unknown here/, (lines) => lines.with(1, '{"@type":"Recipe"}')],
    [
      'with a negative price',
      3,
      /offers\.0\.price/,
      (lines) => lines.with(2, lines[2]?.replace('"price":10.5', '"price":-1') ?? ''),
    ],
    [
      'with a field too many',
      3,
      /./,
      (lines) => lines.with(2, lines[2]?.replace('"offers"', '"more":1,"offers"') ?? ''),
    ],
    [
      'with a moment that is none',
      3,
      /moment/,
      (lines) => lines.with(2, lines[2]?.replace(/"observationDate":"[^"]*"/, '"observationDate":"yesterday"') ?? ''),
    ],
    [
      'whose observation names an offer that is not there',
      3,
      /not there/,
      (lines) => lines.with(2, lines[2]?.replace('"offer":0', '"offer":7') ?? ''),
    ],
    [
      'whose interaction is with an item that is nowhere',
      5,
      /not in the file/,
      (lines) => lines.with(4, lines[4]?.replace('alpha.example/lamp', 'alpha.example/none') ?? ''),
    ],
    [
      'whose reading names a visit that is nowhere',
      3,
      /visit/,
      (lines) => lines.filter((line) => !line.includes('ViewAction')),
    ],
  ];

  it.each(breakings)('%s is refused at line %i, and nothing is changed', async (_, line, reason, breaking) => {
    const text = await exported(await aProfile());
    const lines = breaking(text.trim().split('\n'));
    const database = freshDatabase();
    await recordView(database, { visitId: 'mine', at: START, product: aProduct(anItem('own.example/x'), anOffer(1)) });
    const before = await profileOf(database);
    const outcome = await bring(database, lines.join('\n'));
    expect(outcome).toMatchObject({ line, reason: expect.stringMatching(reason) });
    expect(await profileOf(database)).toEqual(before);
  });
});

it('settings of one who decided nothing yet are the file’s; otherwise only what is blocked or hidden is added', async () => {
  const text = await exported(await aProfile());
  const decided = freshDatabase();
  await changeSettings(decided, () => ({
    ...DEFAULT_SETTINGS,
    keepDays: 7,
    blocked: { ...DEFAULT_SETTINGS.blocked, words: ['ivory'] },
    hidden: { ...DEFAULT_SETTINGS.hidden, brands: ['Kestrel'] },
  }));
  await bring(decided, text);
  expect(await decided.settings.get('settings')).toMatchObject({
    keepDays: 7,
    blocked: { words: ['ivory', 'fur'] },
    hidden: { brands: ['Kestrel', 'Lumo'] },
    mix: 'fair',
  });
});

it('settings of a file of before anything could be hidden come with nothing hidden', async () => {
  const text = await exported(await aProfile());
  const older = text.replace(/,"hidden":\{[^}]*\}/, '').replace(/,"mix":"strong"/, '');
  expect(older).not.toMatch(/"hidden"|"mix"/);
  const database = freshDatabase();
  expect(await bring(database, older)).not.toHaveProperty('reason');
  expect(await database.settings.get('settings')).toMatchObject({
    keepDays: 30,
    hidden: DEFAULT_SETTINGS.hidden,
    mix: 'fair',
  });
});

it('interactions come as a table, in which no cell is a formula', async () => {
  const database = freshDatabase();
  const item = anItem('alpha.example/lamp', { name: '=HYPERLINK("x"), red', category: ['A', 'B'] });
  await recordView(database, { visitId: 'v1', at: START, product: aProduct(item, anOffer(10)) });
  let text = '';
  for await (const chunk of readInteractionsCsv(database)) text += chunk.text;
  expect(text.split('\r\n')).toEqual([
    'id,time,type,dwell_milliseconds,session,item,shop,name,brand,category',
    `v1,${new Date(START).toISOString()},view,0,session-${START},alpha.example/lamp,alpha.example,"'=HYPERLINK(""x""), red",,A > B`,
    '',
  ]);
});
