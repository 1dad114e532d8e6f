/** The platform's formatters, made once for each locale: making one costs many times what using it does, and a card needs several. */

const numbers = new Map<string, Intl.NumberFormat>();
const percents = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();
const moments = new Map<string, Intl.DateTimeFormat>();
const units = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

export function numberFormat(locale: string): Intl.NumberFormat {
  return once(numbers, locale, () => new Intl.NumberFormat(locale));
}

export function percentFormat(locale: string): Intl.NumberFormat {
  return once(percents, locale, () => new Intl.NumberFormat(locale, { style: 'percent' }));
}

/** Day and short month, with or without the year. */
export function dayFormat(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const year = withYear ? { year: 'numeric' as const } : {};
  return once(
    days,
    `${locale} ${withYear}`,
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year }),
  );
}

export function pluralRules(locale: string): Intl.PluralRules {
  return once(plurals, locale, () => new Intl.PluralRules(locale));
}

/** Hours and minutes; before them the day and short month, and the year, where they are asked for. */
export function momentFormat(locale: string, date: 'none' | 'day' | 'year'): Intl.DateTimeFormat {
  const day = date === 'none' ? {} : { day: 'numeric' as const, month: 'short' as const };
  const year = date === 'year' ? { year: 'numeric' as const } : {};
  return once(
    moments,
    `${locale} ${date}`,
    () => new Intl.DateTimeFormat(locale, { ...day, ...year, hour: 'numeric', minute: '2-digit' }),
  );
}

/** A number with a unit of CLDR, such as "second" or "megabyte". */
export function unitFormat(locale: string, unit: string): Intl.NumberFormat {
  return once(
    units,
    `${locale} ${unit}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
  );
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}
