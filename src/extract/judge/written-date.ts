/** A moment as people write it, in any language the browser knows: "02/16", "3 mars", "Sonntag", "tomorrow 11 pm PT", "2 days 3 hours". */
import type { SaleEnd } from '../../core/observation.ts';
import { normaliseDigits } from '../price-text.ts';

/** The two moments between which it lies (milliseconds since the epoch), and why they differ. */
export type WrittenDate = Pick<SaleEnd, 'earliest' | 'latest' | 'doubts'>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Every place on earth is between these hours of UTC. */
const ANYWHERE = [-12, 14] as const;

/** One unit of time by the beginning of its name. Months ("month", "mois") are no minutes, and "Stück" is no "Stunde". */
const UNITS: readonly (readonly [number, RegExp])[] = [
  [7 * DAY, /^(?:we?e?k|woche|semaine|semana|settiman|недел|週|周)/],
  [DAY, /^(?:d(?:$|ay|[ií]a|ag|n)|tag|j(?:$|our)|giorn|дн|день|日|天)/],
  [HOUR, /^(?:h(?:$|our|r|eur|or)|std|stund|or[ae]|uu?r|tim[aem]|godz|ч|時|小)/],
  [MINUTE, /^(?:m$|min|мин|分)/],
  [1000, /^(?:s$|se[ckg]|сек|秒)/],
];

/** In these languages the month comes first; in "en" without a country nobody knows, and everywhere else the day does. */
const MONTH_FIRST = /^(?:en-US|ja|zh|ko|hu|lt)/;

/**
 * The moment a text begins with (after at most a few words), as seen at `now`.
 *
 * @param language BCP 47, of the page; null when it does not say
 * @returns null when the text tells no moment
 */
export function readWrittenDate(text: string, language: string | null, now: number): WrittenDate | null {
  const written = normaliseDigits(text).slice(0, 60).toLowerCase();
  return readClock(written, now) ?? readDay(written, language, now) ?? readUnits(written, now);
}

/** What a clock says is left: "02:13:45", "1 day 02:13:45". Told to the minute, so that reading it again tells the same. */
function readClock(text: string, now: number): WrittenDate | null {
  const clock = /^\D{0,14}(?:(\d{1,3})\s*\p{L}*\s*:?\s+)?(\d{1,3}):(\d\d):(\d\d)(?!\d)/u.exec(text);
  if (!clock) return null;
  const left = count(clock[1]) * DAY + count(clock[2]) * HOUR + count(clock[3]) * MINUTE + count(clock[4]) * 1000;
  const end = Math.round((now + left) / MINUTE) * MINUTE;
  return left === 0 ? null : { earliest: end, latest: end, doubts: [] };
}

/** What is left in words: "2d 03h 10m", "3 Stunden". Coarser than minutes it may be out by its last unit. */
function readUnits(text: string, now: number): WrittenDate | null {
  let left = 0;
  let unit = MINUTE;
  for (const [, number, name = ''] of text.slice(text.search(/\d/)).matchAll(PARTS)) {
    const known = UNITS.find(([, names]) => names.test(name))?.[0];
    if (!known) break;
    left += count(number) * known;
    unit = known;
  }
  const end = Math.round((now + left) / MINUTE) * MINUTE;
  if (left === 0 || text.search(/\d/) > 14) return null;
  return unit > MINUTE
    ? { earliest: end - unit, latest: end + unit, doubts: ['rounded'] }
    : { earliest: end, latest: end, doubts: [] };
}

const PARTS = /(\d{1,3})\s*(\p{L}+)[\s.,:]*(?:(?:and|und|et|y|e|en|och|i|и) )?/guy;

const count = (digits: string | undefined) => Number(digits ?? 0);

interface Named {
  /** Year and month (0 to 11) and day; the year is null when none is written. */
  readonly dates: readonly (readonly [number | null, number, number])[];
  readonly rest: string;
}

/** A day of the calendar, with its time of day and time zone where they are written. */
function readDay(text: string, language: string | null, now: number): WrittenDate | null {
  const named =
    readNumbers(text, language) ??
    readNames(text, language ?? 'en', now) ??
    (language ? readNames(text, 'en', now) : null);
  if (!named) return null;
  const doubts = new Set<SaleEnd['doubts'][number]>();
  const time = /^\D{0,12}?(\d{1,2})(?:[:h](\d\d))?\s*(?:([ap])\.?m|uhr|h)?/.exec(named.rest);
  const hours =
    time && (time[2] ?? time[3] ?? /[hr]$/.exec(time[0]))
      ? (time[3] ? (count(time[1]) % 12) + (time[3] === 'p' ? 12 : 0) : count(time[1])) + count(time[2]) / 60
      : null;
  const zone = zoneIn(named.rest) ?? ANYWHERE;
  if (zone === ANYWHERE) doubts.add('time-zone');
  if (hours === null) doubts.add('time-of-day');
  if (named.dates.length > 1) doubts.add('date-order');
  const spans = named.dates.flatMap(([year, month, day]) => {
    const start = year === null ? nearest(month, day, now) : Date.UTC(year, month, day);
    if (month > 11 || new Date(start).getUTCDate() !== day) return [];
    if (year === null) doubts.add('year');
    // Without a time of day it may end when the day begins, and at the latest when it is over.
    const earliest = start + (hours ?? 0) * HOUR - zone[1] * HOUR;
    const latest = start + (hours ?? 24) * HOUR - zone[0] * HOUR;
    return latest > now ? [{ earliest, latest }] : [];
  });
  if (spans.length === 0) return null;
  return {
    earliest: Math.min(...spans.map(({ earliest }) => earliest)),
    latest: Math.max(...spans.map(({ latest }) => latest)),
    doubts: [...doubts],
  };
}

/** "2027-02-16", "16.02.", "02/16/27": of two readings both are told, unless the language or the numbers leave one. */
function readNumbers(text: string, language: string | null): Named | null {
  const iso = /^\D{0,14}(20\d\d)[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?t?/.exec(text);
  if (iso) return { dates: [[count(iso[1]), count(iso[2]) - 1, count(iso[3])]], rest: text.slice(iso[0].length) };
  const date =
    /^[^\d]{0,14}?(\d{1,2})(?:([/.月월])|-(?=\d{1,2}-))\s?(\d{1,2})(?:[-/.日일](?:\s?(\d{4}|\d\d)(?!\d))?|(?![\d:]))/.exec(
      text,
    );
  // "3.5 hours" is no date: a German one has two digits or another dot.
  if (!date || (date[2] === '.' && !/[.]\d\d|[.]$/.test(date[0]))) return null;
  const first = count(date[1]);
  const second = count(date[3]);
  const year = date[4] ? (count(date[4]) % 100) + 2000 : null;
  const dayFirst = [year, second - 1, first] as const;
  const monthFirst = [year, first - 1, second] as const;
  const isOpen = date[2] === '/' && (language === null || language === 'en');
  const isMonthFirst = /[月월]/.test(date[2] ?? '') || (date[2] === '/' && MONTH_FIRST.test(language ?? ''));
  const dates =
    second > 12 || (first <= 12 && isMonthFirst)
      ? [monthFirst]
      : first > 12 || !isOpen || first === second
        ? [dayFirst]
        : [dayFirst, monthFirst];
  return { dates, rest: text.slice(date[0].length) };
}

/** "16. Februar", "Feb 16th", "Sonntag", "demain": the browser knows the names in every language. */
function readNames(text: string, language: string, now: number): Named | null {
  const today = new Date(now);
  const dayFrom = (days: number) => {
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
    return [day.getFullYear(), day.getMonth(), day.getDate()] as const;
  };
  const days = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const ahead of [0, 1, 2]) {
    const word = days.format(ahead, 'day').toLowerCase();
    // "In 2 days" is counted in days, not a day of the calendar.
    const at = /\d/.test(word) ? -1 : placeOf(word, text);
    if (at >= 0 || (ahead === 0 && /tonight|midnight|mitternacht|minuit|medianoche/.test(text.slice(0, 20))))
      return { dates: [dayFrom(ahead)], rest: text.slice(Math.max(0, at)) };
  }
  const name = (options: Intl.DateTimeFormatOptions, date: Date) =>
    (
      new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
        .formatToParts(date)
        .find(({ type }) => type === 'month' || type === 'weekday')?.value ?? ''
    )
      .toLowerCase()
      .replace(/\.$/, '');
  for (const style of ['long', 'short'] as const) {
    // December first: in some languages "12月" ends like "2月".
    for (let month = 11; month >= 0; month--) {
      const date = new Date(Date.UTC(2024, month, 15));
      for (const word of [name({ month: style, day: 'numeric' }, date), name({ month: style }, date)]) {
        const at = placeOf(word, text);
        if (at < 0) continue;
        const after = text.slice(at + word.length);
        const before = /(\d{1,2})(?:st|nd|rd|th|er|[.ºª])?\s*(?:de |of )?$/.exec(text.slice(0, at));
        const behind = before ? null : /^\p{L}*\.?\s*(\d{1,2})(?!\d)(?:st|nd|rd|th)?日?/u.exec(after);
        const rest = after.slice(behind?.[0].length ?? 0);
        const year = /^\p{L}*\.?,?\s*(?:de )?(20\d\d)/u.exec(rest);
        const day = before ?? behind;
        if (day)
          return {
            dates: [[year ? count(year[1]) : null, month, count(day[1])]],
            rest: rest.slice(year?.[0].length ?? 0),
          };
      }
    }
    for (let ahead = 0; ahead < 7; ahead++) {
      const [year, month, day] = dayFrom(ahead);
      const word = name({ weekday: style }, new Date(Date.UTC(year, month, day)));
      const at = placeOf(word, text);
      if (at >= 0) return { dates: [[year, month, day]], rest: text.slice(at + word.length) };
    }
  }
  return null;
}

/** Where a word stands at the beginning of a text, as a word of its own (a long one may be inflected); -1 when it does not. */
function placeOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at < 0 || at > 16) return -1;
  if (/^[\u3040-\ud7a3]/.test(word)) return at;
  const after = /^\p{L}*/u.exec(text.slice(at + word.length))?.[0].length ?? 0;
  return word.length < 3 || /\p{L}$/u.test(text.slice(0, at)) || after > (word.length > 4 ? 2 : 0) ? -1 : at;
}

/** The year in which the day is nearest: a date without one is rarely more than half a year away. */
function nearest(month: number, day: number, now: number): number {
  const year = new Date(now).getUTCFullYear();
  return [year - 1, year, year + 1]
    .map((each) => Date.UTC(each, month, day))
    .reduce((best, each) => (Math.abs(each - now) < Math.abs(best - now) ? each : best));
}

/** The hours from UTC (least, most) of the zone a text names; null when it names none. */
function zoneIn(text: string): readonly [number, number] | null {
  const american = /(?<!\p{L})([ecmp])([sd]?)t(?!\p{L})/u.exec(text);
  if (american) {
    const standard = -5 - 'ecmp'.indexOf(american[1] ?? '');
    return [standard + (american[2] === 'd' ? 1 : 0), standard + (american[2] === 's' ? 0 : 1)];
  }
  if (/(?<!\p{L})(?:utc|gmt)(?!\p{L})|\dz$/u.test(text)) return [0, 0];
  const european = /(?<!\p{L})(?:cet|mez|bst|(cest|mesz))(?!\p{L})/u.exec(text);
  if (european) return european[1] ? [2, 2] : [1, 1];
  return null;
}
