/** The sentence under a deal says what the evidence says, and no more. */
import { describe, expect, it, vi } from 'vitest';
import { dealReason } from '../../../popup/why/deal-reason.ts';
import type { Deal } from '../../../src/core/deal.ts';
import { aDeal, NOW } from '../examples.ts';
import { speak } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

function reasonIn(language: string, evidence: Partial<Deal['evidence']>): string {
  speak(language);
  const deal = aDeal();
  return dealReason({ ...deal, evidence: { ...deal.evidence, ...evidence } }, NOW);
}

describe('dealReason', () => {
  it('counts the prices and the views', () => {
    expect(reasonIn('en-GB', {})).toBe('Lowest of 4 prices seen here since 2 Oct. You looked 3 times.');
  });

  it('speaks of one view in the singular', () => {
    expect(reasonIn('en-GB', { views: 1 })).toMatch(/ You looked once\.$/);
  });

  it('says nothing of views when there were none', () => {
    expect(reasonIn('en-GB', { views: 0 })).toBe('Lowest of 4 prices seen here since 2 Oct.');
  });

  it('names no date for what was seen today', () => {
    expect(reasonIn('en-GB', { since: NOW - 1000, views: 0 })).toBe('Lowest of 4 prices seen here today.');
  });

  it('admits that the price was lower before', () => {
    const reason = reasonIn('en-GB', { lowest: false, observations: 9, views: 0 });
    expect(reason).toBe('Down from €99.90, though not the lowest of 9 prices seen here since 2 Oct.');
  });

  it('is written in Chinese, without a space between sentences', () => {
    expect(reasonIn('zh-CN', {})).toBe('自10月2日以来，在此看到的 4 次价格中最低。你看过 3 次。');
  });
});
