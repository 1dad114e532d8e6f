/** Moments as people write them, in several languages, with what is in doubt about each. */
import { expect, it } from 'vitest';
import { readWrittenDate } from '../../../src/extract/judge/written-date.ts';

/** A Tuesday at noon, UTC. */
const NOW = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;

/** "from .. to" in UTC to the minute, then the doubts. */
function told(text: string, language: string | null = 'en-US'): string {
  const read = readWrittenDate(text, language, NOW);
  if (!read) return 'nothing';
  const [earliest, latest] = [read.earliest, read.latest].map((at) => new Date(at).toISOString().slice(0, 16));
  return [earliest === latest ? earliest : `${earliest} to ${latest}`, ...read.doubts].join(' ');
}

/** A day of which neither hour nor zone is told: from where it begins first to where it ends last. */
function day(text: string): string {
  const start = Date.parse(`${text}T00:00:00Z`);
  const [from, to] = [start - 14 * HOUR, start + 36 * HOUR].map((at) => new Date(at).toISOString().slice(0, 16));
  return `${from} to ${to}`;
}

it.each([
  ['in 02:13:45', '2026-11-24T14:14'],
  [': 1 day 02:13:45', '2026-11-25T14:14'],
  ['in 2d 03h 10m', '2026-11-26T15:10'],
  ['in 45 minutes', '2026-11-24T12:45'],
  ['in 3 hours', '2026-11-24T14:00 to 2026-11-24T16:00 rounded'],
  ['in 2 days', '2026-11-25T12:00 to 2026-11-27T12:00 rounded'],
])('what is left: "%s"', (text, expected) => expect(told(text)).toBe(expected));

it.each([
  ['noch 3 Stunden', 'de'],
  ['dans 3 heures', 'fr'],
  ['quedan 3 horas', 'es'],
  ['ancora 3 ore', 'it'],
  ['nog 3 uur', 'nl'],
  ['3 timmar', 'sv'],
  ['3 часа', 'ru'],
  ['残り3時間', 'ja'],
])('what is left in other languages: "%s"', (text, language) =>
  expect(told(text, language)).toBe('2026-11-24T14:00 to 2026-11-24T16:00 rounded'),
);

it.each([
  ['12/16', 'en-US', `${day('2026-12-16')} time-zone time-of-day year`],
  ['02/16', 'en', `${day('2027-02-16')} time-zone time-of-day year`],
  ['16/02', 'fr', `${day('2027-02-16')} time-zone time-of-day year`],
  ['16.02.', 'de', `${day('2027-02-16')} time-zone time-of-day year`],
  ['16.02.2027', 'de', `${day('2027-02-16')} time-zone time-of-day`],
  ['12/16/26', 'en-US', `${day('2026-12-16')} time-zone time-of-day`],
  ['2026-12-16', null, `${day('2026-12-16')} time-zone time-of-day`],
  ['16-12-2026', 'nl', `${day('2026-12-16')} time-zone time-of-day`],
])('a date in numbers: "%s" (%s)', (text, language, expected) => expect(told(text, language)).toBe(expected));

it('a date that can be read both ways is told both ways', () => {
  expect(told('03/02', 'en')).toBe('2027-02-02T10:00 to 2027-03-03T12:00 time-zone time-of-day date-order year');
  expect(told('03/02', 'en-US')).toBe(`${day('2027-03-02')} time-zone time-of-day year`);
  expect(told('03/02', 'en-GB')).toBe(`${day('2027-02-03')} time-zone time-of-day year`);
});

it.each([
  ['au 3 mars', 'fr', '2027-03-03'],
  ['el 16 de febrero', 'es', '2027-02-16'],
  ['zum 16. Februar', 'de', '2027-02-16'],
  ['Feb 16th', 'en-US', '2027-02-16'],
  ['16 February', 'en-GB', '2027-02-16'],
  ['al 16 febbraio', 'it', '2027-02-16'],
  ['16 lutego', 'pl', '2027-02-16'],
  ['2月16日', 'ja', '2027-02-16'],
  ['12月16日', 'zh', '2026-12-16'],
  // An English shop that states its language wrongly, or not at all.
  ['Feb 16', 'de', '2027-02-16'],
])('a date with a name: "%s" (%s)', (text, language, expected) =>
  expect(told(text, language)).toBe(`${day(expected)} time-zone time-of-day year`),
);

it.each([
  ['today', 'en', '2026-11-24'],
  ['tomorrow', 'en', '2026-11-25'],
  ['tonight', 'en', '2026-11-24'],
  ['Sonntag', 'de', '2026-11-29'],
  ['on Sunday', 'en-GB', '2026-11-29'],
  ['dimanche', 'fr', '2026-11-29'],
  ['morgen', 'de', '2026-11-25'],
  ['übermorgen', 'de', '2026-11-26'],
  ['demain', 'fr', '2026-11-25'],
])('a day by its name: "%s"', (text, language, expected) =>
  expect(told(text, language)).toBe(`${day(expected)} time-zone time-of-day`),
);

it.each([
  ['Dec 2 at 11:59 pm PT', 'en-US', '2026-12-03T06:59 to 2026-12-03T07:59 year'],
  ['Dec 2, 2026, 11:59 pm PST', 'en-US', '2026-12-03T07:59'],
  ['2.12.2026, 18 Uhr MEZ', 'de', '2026-12-02T17:00'],
  ['2.12.2026 18:30', 'de', '2026-12-02T04:30 to 2026-12-03T06:30 time-zone'],
])('with its time: "%s"', (text, language, expected) => expect(told(text, language)).toBe(expected));

it.each([
  ['3 left', 'en'],
  ['3.5 hours', 'en'],
  ['12,50 €', 'de'],
  ['1 month', 'en'],
  ['our winter warehouse', 'en'],
  ['may contain nuts', 'en'],
  ['02/31/', 'fr'],
  ['10/16', 'en-US'],
  ['', 'en'],
])('no moment, or one that is past: "%s"', (text, language) => {
  const read = readWrittenDate(text, language, NOW);
  expect(read).toBeNull();
});
