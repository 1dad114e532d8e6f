/** The stretch of time between two days as a date field writes them, in the shopper's own time zone. */

/** @returns the day's first moment in milliseconds since the epoch; null for an empty field */
export function startOfDay(written: string): number | null {
  return writtenDay(written, 0);
}

/** @returns the first moment after the day; null for an empty field */
export function endOfDay(written: string): number | null {
  return writtenDay(written, 1);
}

function writtenDay(written: string, plus: number): number | null {
  const [, year, month, day] = /^(\d{4,})-(\d\d)-(\d\d)$/.exec(written) ?? [];
  // Day 32 is the first of the next month: days are not always 24 hours long, so that none is added in hours.
  return day === undefined ? null : new Date(Number(year), Number(month) - 1, Number(day) + plus).getTime();
}
