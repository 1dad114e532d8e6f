/** Words come from the messages, in the plural form of the language they are in. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { plural, wordsLocale } from '../../../popup/words/message.ts';
import { speak } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

beforeEach(() => speak('en-GB'));

describe('plural', () => {
  it('takes the form that English wants for a count', () => {
    speak('en-GB');
    expect([0, 1, 2, 1200].map((count) => plural('kept_items', count))).toEqual([
      '0 items kept here',
      '1 item kept here',
      '2 items kept here',
      '1,200 items kept here',
    ]);
  });

  it('has one form in Chinese', () => {
    speak('zh-CN');
    expect([1, 2].map((count) => plural('why_viewed', count))).toEqual(['你看过 1 次。', '你看过 2 次。']);
  });

  it('goes by the language of the words where the browser speaks one we have none for', () => {
    // In French and in Russian other counts are singular, or have a form of their own, than in English.
    for (const language of ['fr', 'ru']) {
      speak(language);
      expect(plural('kept_items', 0)).toBe('0 items kept here');
      expect(plural('kept_items', 3)).toBe('3 items kept here');
    }
  });
});

describe('wordsLocale', () => {
  it('keeps the region of the browser where the language is the same', () => {
    expect(wordsLocale()).toBe('en-GB');
  });

  it('is English for a browser that speaks German, since the words are', () => {
    speak('de');
    expect(wordsLocale()).toBe('en');
  });
});
