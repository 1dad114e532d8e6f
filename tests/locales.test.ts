/** Every string exists in every language with the same placeholders; every key that is used exists, and none is idle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const read = (locale: string): Messages => JSON.parse(readFileSync(`_locales/${locale}/messages.json`, 'utf8'));
const english = read('en');
const others = readdirSync('_locales').filter((locale) => locale !== 'en');

/** A plural message's key without its category, and the category. */
function pluralOf(key: string): { start: string; category: string } | null {
  const [, start, category] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return start !== undefined && category !== undefined && `${start}_other` in english ? { start, category } : null;
}

/** The keys a translation has to have: those of English, with the plural categories of its own language. */
function keysWanted(locale: string): string[] {
  const categories = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
  const keys = Object.keys(english).flatMap((key) => {
    const plural = pluralOf(key);
    return plural ? categories.map((category) => `${plural.start}_${category}`) : [key];
  });
  return [...new Set(keys)].sort();
}

/** What a message inserts, as name and place. */
function placeholders(row: Messages[string] | undefined): string[] {
  return Object.entries(row?.placeholders ?? {})
    .map(([name, { content }]) => `${name} ${content}`)
    .sort();
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const source = ['popup', 'dashboard', 'background'].flatMap(filesUnder).map((path) => readFileSync(path, 'utf8'));
const manifest = readFileSync('manifest.json', 'utf8');

describe.each(['en', ...others])('%s', (locale) => {
  const messages = read(locale);

  it('has every key, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(keysWanted(locale));
  });

  it('has the placeholders of English, and uses each that it declares', () => {
    for (const [key, row] of Object.entries(messages)) {
      const model = english[key] ?? english[`${pluralOf(key)?.start}_other`];
      expect(placeholders(row), key).toEqual(placeholders(model));
      const used = new Set([...row.message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase()));
      expect([...used].sort(), key).toEqual(Object.keys(row.placeholders ?? {}).sort());
    }
  });

  it('takes the count first in every plural', () => {
    for (const [key, { placeholders: inserted }] of Object.entries(messages))
      if (pluralOf(key)?.category === 'other') expect(inserted?.count?.content, key).toBe('$1');
  });

  it('leaves no message empty, and fits the stores’ limits', () => {
    for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the sources', () => {
  const literals = new Set(source.flatMap((text) => [...text.matchAll(/'([a-zA-Z_]+)'/g)].map(([, word]) => word)));
  const inManifest = new Set([...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key));

  it('ask for no message that does not exist', () => {
    const asked = source.flatMap((text) =>
      [...text.matchAll(/\b(message|plural)\('(\w+)'/g)].map(([, kind, key]) =>
        kind === 'plural' ? `${key}_other` : `${key}`,
      ),
    );
    expect(asked.length).toBeGreaterThan(50);
    expect([...asked, ...inManifest].filter((key) => !(`${key}` in english))).toEqual([]);
  });

  it('leave no message idle', () => {
    const idle = Object.keys(english).filter((key) => {
      const name = pluralOf(key)?.start ?? key;
      return !literals.has(name) && !inManifest.has(name);
    });
    expect(idle).toEqual([]);
  });
});
