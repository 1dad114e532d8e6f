/** The platform's formatters, made once for each locale: making one costs many times what using it does, and a card needs several. */

const numbers = new Map<string, Intl.NumberFormat>();
const percents = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();
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

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}
