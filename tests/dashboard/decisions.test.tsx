// @vitest-environment jsdom
/** What the shopper decides on the dashboard: what is sent, what is asked first, and what can be taken back. */
import 'fake-indexeddb/auto';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Blocks } from '../../dashboard/controls/blocks.tsx';
import { Hidden } from '../../dashboard/controls/hidden.tsx';
import { KeepFor } from '../../dashboard/controls/keep-for.tsx';
import { MixSection } from '../../dashboard/controls/mix-section.tsx';
import { PauseSection } from '../../dashboard/controls/pause-section.tsx';
import { OutcomeLine, TellingProvider, useOutcome } from '../../dashboard/frame/outcome.tsx';
import { ForgetEverything } from '../../dashboard/your-data/forget-everything.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { MagpieDatabase } from '../../src/record/database.ts';
import { fakeBrowser, speak } from '../popup/fake-browser.ts';
import { settle } from '../popup/settle.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../popup/fake-browser.ts')).fakeBrowser }));

const DAY = 86_400_000;
let database: MagpieDatabase;
let place: HTMLElement;

function Page({ children }: { children: ComponentChild }) {
  const { outcome, tell, clear } = useOutcome();
  return (
    <TellingProvider value={tell}>
      {children}
      <OutcomeLine outcome={outcome} tell={tell} onClose={clear} />
    </TellingProvider>
  );
}

const draw = (child: ComponentChild) => settle(() => render(<Page>{child}</Page>, place));
const sent = () => fakeBrowser.runtime.sendMessage.mock.calls.map(([envelope]: unknown[]) => envelope);
const said = () => place.querySelector('.outcome-place p')?.textContent;
const answer = (reply: unknown) => fakeBrowser.runtime.sendMessage.mockResolvedValue(reply);
const button = (words: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
  if (found === undefined) throw new Error(`There is no button "${words}".`);
  return found;
};
/** Clicks, and waits until the database was asked and what follows is drawn. */
async function click(words: string) {
  await settle(() => button(words).click());
  await settle(() => new Promise((resolve) => setTimeout(resolve, 30)));
}
async function waitFor(condition: () => boolean) {
  for (let turn = 0; turn < 50 && !condition(); turn += 1) await settle(() => undefined);
  expect(condition()).toBe(true);
}

beforeEach(() => {
  speak('en-GB');
  database = new MagpieDatabase(`decisions ${crypto.randomUUID()}`);
  document.body.innerHTML = '<div id="page"></div>';
  place = document.getElementById('page') as HTMLElement;
  fakeBrowser.runtime.sendMessage.mockReset();
  // jsdom knows the element, but not how to open it.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(async () => {
  render(null, place);
  await database.delete();
});

describe('a pause', () => {
  it('is asked for, told, and taken back with Undo', async () => {
    answer({ reply: { ...DEFAULT_SETTINGS, paused: { until: null } } });
    await draw(<PauseSection settings={DEFAULT_SETTINGS} />);
    await click('Until I resume');
    expect(sent()).toEqual([{ name: 'pause', payload: { for: 'until-resumed' } }]);
    expect(said()).toBe('Paused until you resume');
    await click('Undo');
    expect(sent().at(-1)).toEqual({ name: 'resume', payload: {} });
    expect(said()).toBe('Taken back.');
  });

  it('that is over is not shown', async () => {
    await draw(<PauseSection settings={{ ...DEFAULT_SETTINGS, paused: { until: Date.now() - 1 } }} />);
    expect(button('For an hour')).toBeDefined();
  });
});

describe('a block', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    blocked: { ...DEFAULT_SETTINGS.blocked, brands: ['Kestrel'] },
  };

  it('that background refuses stays in its field, with the reason', async () => {
    answer({ error: '"???" names no shop.' });
    await draw(<Blocks settings={settings} />);
    const field = place.querySelector('input') as HTMLInputElement;
    await settle(() => {
      field.value = '???';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click('Add');
    expect(field.value).toBe('???');
    expect(said()).toBe('That did not work: "???" names no shop.');
  });

  it('is lifted by its own button, and comes back with Undo', async () => {
    answer({ reply: settings });
    await draw(<Blocks settings={settings} />);
    await settle(() => place.querySelector<HTMLElement>('[aria-label="Remove Kestrel"]')?.click());
    expect(sent()).toEqual([{ name: 'unblock', payload: { kind: 'brands', value: 'Kestrel' } }]);
    await click('Undo');
    expect(sent().at(-1)).toEqual({ name: 'block', payload: { kind: 'brands', value: 'Kestrel' } });
  });
});

describe('what is never proposed, and the mix', () => {
  it('is hidden under its tidied name, and shown again with Undo', async () => {
    answer({ reply: DEFAULT_SETTINGS });
    await draw(<Hidden settings={DEFAULT_SETTINGS} />);
    const field = place.querySelector('input') as HTMLInputElement;
    await settle(() => {
      field.value = 'https://www.fellside.example/a';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click('Add');
    expect(sent()[0]).toEqual({
      name: 'hide-group',
      payload: { kind: 'shops', value: 'https://www.fellside.example/a' },
    });
    await click('Undo');
    expect(sent().at(-1)).toEqual({ name: 'show-group', payload: { kind: 'shops', value: 'fellside.example' } });
  });

  it('is mixed as chosen, and as before with Undo', async () => {
    answer({ reply: DEFAULT_SETTINGS });
    await draw(<MixSection settings={DEFAULT_SETTINGS} />);
    await settle(() => place.querySelector<HTMLInputElement>('[value=strong]')?.click());
    expect(sent()).toEqual([{ name: 'mix', payload: { mix: 'strong' } }]);
    expect(said()).toBe('“For you” is mixed anew: A wide mix.');
    await click('Undo');
    expect(sent().at(-1)).toEqual({ name: 'mix', payload: { mix: 'fair' } });
  });
});

describe('keeping for fewer days', () => {
  const choose = async (days: string) => {
    const select = place.querySelector('select') as HTMLSelectElement;
    await settle(() => {
      select.value = days;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  it('is asked first, with how much goes, when something goes', async () => {
    await database.interactions.bulkAdd(
      [10, 40, 50].map((age) => ({
        id: `view-${age}`,
        itemId: 'fellside.example/kestrel',
        shop: 'fellside.example',
        type: 'view' as const,
        at: Date.now() - age * DAY,
        dwell: 0,
        revision: 1,
      })),
    );
    answer({ reply: DEFAULT_SETTINGS });
    await draw(<KeepFor database={database} settings={DEFAULT_SETTINGS} />);
    await choose('30');
    await waitFor(() => place.querySelector('dialog') !== null);
    expect(place.querySelector('dialog')?.textContent).toMatch(/2 interactions go/);
    expect(sent()).toEqual([]);
    await click('Forget what is older');
    expect(sent()).toEqual([{ name: 'keep-for', payload: { days: 30 } }]);
  });

  it('is done at once when nothing goes, and can be undone', async () => {
    answer({ reply: DEFAULT_SETTINGS });
    await draw(<KeepFor database={database} settings={DEFAULT_SETTINGS} />);
    await choose('30');
    await waitFor(() => sent().length > 0);
    await click('Undo');
    expect(sent()).toEqual([
      { name: 'keep-for', payload: { days: 30 } },
      { name: 'keep-for', payload: { days: 90 } },
    ]);
  });
});

describe('forgetting everything', () => {
  it('says what everything is, and does nothing when it is called off', async () => {
    await draw(<ForgetEverything database={database} />);
    await settle(() => button('Forget everything…').click());
    await waitFor(() => place.querySelector('dialog') !== null);
    expect(place.querySelector('dialog')?.textContent).toMatch(/0 items, 0 interactions and 0 sessions go/);
    await click('Cancel');
    expect(place.querySelector('dialog')).toBeNull();
    expect(sent()).toEqual([]);
  });
});
