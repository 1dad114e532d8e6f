/** The words of our pages, in the shopper's language: every key is checked against the English messages by the compiler. */
import browser from 'webextension-polyfill';
import type messages from '../../_locales/en/messages.json';
import { numberFormat, pluralRules } from './formatters.ts';

/** A key of _locales/en/messages.json. */
export type MessageKey = keyof typeof messages;

/** The beginning of keys that exist once a plural category, as CLDR names them: "kept_items" for "kept_items_other". */
type PluralKey = MessageKey extends infer K ? (K extends `${infer Start}_other` ? Start : never) : never;

/** The message with its placeholders filled, in the order in which messages.json numbers them. */
export function message(key: MessageKey, ...values: readonly string[]): string {
  return browser.i18n.getMessage(key, [...values]);
}

/**
 * The message in the plural form that the translation's language wants for a count. The count itself, written in the reader's
 * way, is always the first placeholder.
 */
export function plural(key: PluralKey, count: number, ...values: readonly string[]): string {
  const category = pluralRules(languageOfWords()).select(count);
  const written = numberFormat(wordsLocale()).format(count);
  return browser.i18n.getMessage(`${key}_${category}`, [written, ...values]);
}

/** The language of the translation that is shown. It is English when the browser speaks a language we have no messages for. */
function languageOfWords(): string {
  return message('language_tag');
}

/**
 * The locale for dates and numbers inside sentences: the browser's own (en-GB, say) where it is of the language of the words,
 * else that language, so that no English sentence holds a German month.
 */
export function wordsLocale(): string {
  const words = languageOfWords();
  const own = browser.i18n.getUILanguage();
  return own.split('-')[0] === words.split('-')[0] ? own : words;
}

/** Tells the document which language and direction it is in, and gives the tab its title. */
export function speakTheLanguage(page: Document, title: string): void {
  page.documentElement.lang = languageOfWords();
  page.documentElement.dir = message('text_direction');
  page.title = title;
}
