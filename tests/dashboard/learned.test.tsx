// @vitest-environment jsdom
/** What the dashboard says of reasons, interests and exposure: the words, and that each number stands where it belongs. */
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecommendationRow } from '../../dashboard/for-you/recommendation-row.tsx';
import { ExposureSection } from '../../dashboard/learned/exposure-section.tsx';
import { bandWords, fairnessWords } from '../../dashboard/learned/exposure-words.ts';
import { topicWords } from '../../dashboard/learned/topic-words.ts';
import { anItem } from '../popup/examples.ts';
import { speak } from '../popup/fake-browser.ts';
import { settle } from '../popup/settle.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../popup/fake-browser.ts')).fakeBrowser }));

let place: HTMLElement;
const draw = (child: ComponentChild) => settle(() => render(child, place));

beforeEach(() => {
  speak('en-GB');
  document.body.innerHTML = '<div id="page"></div>';
  place = document.getElementById('page') as HTMLElement;
});
afterEach(() => render(null, place));

describe('an interest', () => {
  const topic = { category: 'Running shoes', part: 0.4, items: 4, shops: 3, brand: null };
  it.each([
    [{ lowest: 12.5, highest: 89.9, currency: 'EUR' }, 'You look at “Running shoes” up to €90 at 3 shops.'],
    [{ lowest: 59.9, highest: 89.9, currency: 'EUR' }, 'You look at “Running shoes” from €59 to €90 at 3 shops.'],
    [null, 'You look at “Running shoes” at 3 shops.'],
  ])('with prices %o is told in a sentence', (prices, words) => expect(topicWords({ ...topic, prices })).toBe(words));

  it('at one shop is told so, and in Chinese', () => {
    expect(topicWords({ ...topic, shops: 1, prices: null })).toBe('You look at “Running shoes” at 1 shop.');
    speak('zh-CN');
    expect(topicWords({ ...topic, prices: null })).toBe('你在 3 家店看“Running shoes”。');
  });
});

it('a recommendation shows what is lost without each cause, and every recommender’s part', async () => {
  const cause = anItem({ id: 'fellside.example/swift', name: 'Swift 240' });
  await draw(
    <RecommendationRow
      card={{
        item: anItem(),
        offer: null,
        thumbnail: null,
        rank: 0,
        explanation: {
          recommender: 'text-matching',
          score: 0.8,
          causes: [
            { itemId: cause.id, scoreWithout: 0.2 },
            { itemId: 'gone.example/x', scoreWithout: 0.7 },
          ],
        },
        causes: [cause],
        says: [
          { recommender: 'text-matching', part: 0.994 },
          { recommender: 'brand-new', part: 0.006 },
        ],
      }}
    />,
  );
  expect(place.querySelector('[data-cause]')?.textContent).toBe('Swift 240Without it, 75% of the score is lost');
  expect([...place.querySelectorAll('[data-say]')].map((row) => row.textContent)).toEqual([
    'Likeness in words99%',
    'brand-new< 1%',
  ]);
});

it('a recommendation that friends caused says so, and no more that nothing caused it', async () => {
  await draw(
    <RecommendationRow
      card={{
        item: anItem(),
        offer: null,
        thumbnail: null,
        rank: 0,
        explanation: {
          recommender: 'social',
          score: 0.8,
          causes: [],
          friendCauses: [
            { key: 'k', friendName: 'Ada', name: 'Swift 240', taste: 'bought', isSame: false, scoreWithout: 0.6 },
          ],
        },
        causes: [],
        says: [{ recommender: 'social', part: 1 }],
      }}
    />,
  );
  expect(place.querySelector('[data-friend-cause]')?.textContent).toBe(
    'Ada bought Swift 240Without it, 25% of the score is lost',
  );
  expect(place.textContent).toContain('Your friends');
  expect(place.textContent).not.toContain('None of your views');
});

describe('exposure', () => {
  const share = (group: string, exposure: number, reference: number) => ({
    group,
    exposure,
    reference,
    ratio: reference > 0 ? exposure / reference : null,
  });
  const figures = { gini: 0.25, worstRatio: 0.5, shares: [share('alpha', 0.75, 0.5), share('beta', 0.25, 0.5)] };

  it('is told in words with its numbers', () => {
    const name = (group: string) => group.toUpperCase();
    expect(fairnessWords(figures, name)).toBe(
      'Fairly evenly spread (Gini 0.25). BETA came off worst, with 50% of its due.',
    );
    expect(fairnessWords({ ...figures, gini: 0.1, worstRatio: 1 }, name)).toContain(
      'Evenly spread (Gini 0.1). Everybody',
    );
    expect(fairnessWords({ ...figures, gini: 0.1, worstRatio: null }, name)).toBe('Evenly spread (Gini 0.1).');
    expect(bandWords('EUR 13')).toBe('€91 to €128');
  });

  it('is a table of its numbers, of the list or of all that was shown', async () => {
    const nothing = { gini: null, worstRatio: null, shares: [] };
    await draw(
      <ExposureSection
        report={[{ facet: 'shop', list: figures, shown: nothing }]}
        shopNames={new Map([['alpha', 'Alpha & Sons']])}
      />,
    );
    const cells = () =>
      [...place.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells()).toEqual([
      ['Alpha & Sons', '75%', '50%'],
      ['beta', '25%', '50%'],
    ]);
    await settle(() => place.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click());
    expect(cells()).toEqual([]);
    expect(place.textContent).toContain('Nothing was shown yet.');
  });

  it('says so when it cannot be worked out', async () => {
    await draw(<ExposureSection report="failed" shopNames={new Map()} />);
    expect(place.textContent).toContain('could not be worked out');
  });
});
