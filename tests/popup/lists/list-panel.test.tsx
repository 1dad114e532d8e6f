// @vitest-environment jsdom
/** What the shopper says of a card: what is sent, what stands there after, and where the focus goes. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ListPanel } from '../../../popup/lists/list-panel.tsx';
import { useAnswers } from '../../../popup/lists/use-answers.ts';
import { useExposures } from '../../../popup/lists/use-exposures.ts';
import type { Lists } from '../../../popup/lists/use-lists.ts';
import { send } from '../../../popup/send.ts';
import { aDealCard, anItem } from '../examples.ts';
import { fakeBrowser, speak } from '../fake-browser.ts';
import { settle } from '../settle.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

const kettle = anItem({ id: 'kitchen.example/kettle', name: 'Ember kettle', url: 'https://kitchen.example/kettle' });
const lists: Lists = {
  deals: [aDealCard(), aDealCard(kettle)],
  allDealsRead: true,
  recommendations: [],
  kept: null,
  failure: null,
};

function Panel() {
  const answers = useAnswers(send);
  const exposures = useExposures(send);
  return (
    <>
      <ListPanel
        tab="deals"
        view="cards"
        elsewhere={new Map()}
        lists={lists}
        accessState={{ access: null, answer: null, request: () => undefined }}
        answers={answers}
        send={send}
        exposures={exposures}
        onLookElsewhere={() => undefined}
      />
      <p id="said">{answers.announcement}</p>
    </>
  );
}

const replies: Record<string, unknown> = {
  feedback: { reply: { interactionId: 'abc' } },
  'undo-feedback': { reply: { undone: true } },
};
const sent = () => fakeBrowser.runtime.sendMessage.mock.calls.map(([envelope]: unknown[]) => envelope);

function named(label: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[aria-label="${label}"]`);
  if (found === null) throw new Error(`Nothing is named "${label}".`);
  return found;
}

async function click(element: HTMLElement, options: MouseEventInit = {}) {
  element.focus();
  await settle(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...options }));
  });
}

// The test's document knows no modal dialogs.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

beforeEach(async () => {
  speak('en-GB');
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  fakeBrowser.runtime.sendMessage.mockReset();
  fakeBrowser.runtime.sendMessage.mockImplementation((async (envelope: { name: string }) => {
    return replies[envelope.name] ?? { reply: {} };
  }) as never);
  fakeBrowser.tabs.create.mockClear();
  document.body.innerHTML = '<div id="page"></div>';
  await settle(() => render(<Panel />, document.getElementById('page') as HTMLElement));
});
afterEach(() => {
  render(null, document.getElementById('page') as HTMLElement);
  vi.unstubAllGlobals();
});

describe('a card', () => {
  it('opens the shop at its plain address, and notes it', async () => {
    await click(document.querySelectorAll<HTMLElement>('article a')[1] as HTMLElement);
    expect(fakeBrowser.tabs.create.mock.calls).toEqual([[{ url: 'https://kitchen.example/kettle', active: true }]]);
    expect(sent()).toEqual([{ name: 'feedback', payload: { itemId: kettle.id, type: 'open' } }]);
  });

  it('opens in the background with the key that means so', async () => {
    await click(document.querySelector('article a') as HTMLElement, { ctrlKey: true });
    expect(fakeBrowser.tabs.create.mock.calls[0]?.[0].active).toBe(false);
  });

  it.each([
    ['Never show Ember kettle again', 'hide', 'Hidden', 'Ember kettle is hidden.'],
    ['Less like Ember kettle', 'lessLikeThis', 'Less like this', 'Noted: less like Ember kettle.'],
  ])('turns into one line after "%s", and the focus is on Undo', async (label, type, line, said) => {
    await click(named(label));
    expect(sent()).toEqual([{ name: 'feedback', payload: { itemId: kettle.id, type } }]);
    expect(document.querySelectorAll('article')).toHaveLength(1);
    expect(document.querySelector('.answered')?.textContent).toContain(line);
    expect(document.activeElement).toBe(named('Undo for Ember kettle'));
    expect(document.getElementById('said')?.textContent).toBe(said);
  });

  it('comes back with Undo, and takes the focus', async () => {
    await click(named('Never show Ember kettle again'));
    await click(named('Undo for Ember kettle'));
    expect(sent().at(-1)).toEqual({ name: 'undo-feedback', payload: { interactionId: 'abc' } });
    expect(document.querySelectorAll('article')).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe('Ember kettle');
  });

  it('stays when more like it is wanted, and the same button takes that back', async () => {
    const more = () => named('More like Ember kettle');
    await click(more());
    expect(sent().at(-1)).toEqual({ name: 'feedback', payload: { itemId: kettle.id, type: 'like' } });
    expect(document.querySelectorAll('article')).toHaveLength(2);
    expect(more().getAttribute('aria-pressed')).toBe('true');
    expect(document.getElementById('said')?.textContent).toBe('Noted: more like Ember kettle.');
    await click(more());
    expect(sent().at(-1)).toEqual({ name: 'undo-feedback', payload: { interactionId: 'abc' } });
    expect(more().getAttribute('aria-pressed')).toBe('false');
    expect(document.activeElement).toBe(more());
  });

  it.each([
    ['brands', 'Kestrel', 'Everything by Kestrel'],
    ['categories', 'Running shoes', 'Everything in “Running shoes”'],
    ['shops', 'fellside.example', 'Everything from Fellside Sports'],
  ])('offers to hide all of its %s, says so in its place, and takes it back', async (kind, value, words) => {
    await click(named('More ways to hide Ember kettle'));
    const choice = document.querySelector<HTMLElement>(`dialog [data-hide="${kind}"]`) as HTMLElement;
    expect(choice.textContent).toBe(words);
    await click(choice);
    expect(sent().at(-1)).toEqual({ name: 'hide-group', payload: { kind, value } });
    expect(document.querySelector('.answered')?.textContent).toContain(words);
    await click(named('Undo for Ember kettle'));
    expect(sent().at(-1)).toEqual({ name: 'show-group', payload: { kind, value } });
    expect(document.querySelectorAll('article')).toHaveLength(2);
  });

  it('stays, with an apology, when the answer could not be recorded', async () => {
    fakeBrowser.runtime.sendMessage.mockRejectedValueOnce(new Error('Nobody is there.'));
    await click(named('Never show Ember kettle again'));
    expect(document.querySelectorAll('article')).toHaveLength(2);
    expect(document.getElementById('said')?.textContent).toBe('That could not be noted. Please try again.');
  });

  it('says the former price as such to a screen reader', () => {
    expect(document.querySelector('.card-price')?.textContent).toBe('€74.90was €99.90−25%');
  });
});
