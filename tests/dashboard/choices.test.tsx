// @vitest-environment jsdom
/** Choosing where Magpie may look: what is asked of the browser, and what the page says after. */
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Choices } from '../../dashboard/choices.tsx';
import { fakeBrowser, speak } from '../popup/fake-browser.ts';
import { settle } from '../popup/settle.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../popup/fake-browser.ts')).fakeBrowser }));

const { permissions } = fakeBrowser;

async function open(origins: string[]) {
  permissions.getAll.mockResolvedValue({ origins });
  document.body.innerHTML = '<div id="page"></div>';
  await settle(() => render(<Choices />, document.getElementById('page') as HTMLElement));
  // The permissions are read once the page is drawn.
  await settle(() => undefined);
}
const click = (id: string) => settle(() => document.getElementById(id)?.click());
const outcome = () => document.querySelector('[role=status]')?.textContent ?? '';

beforeEach(() => {
  speak('en-GB');
  permissions.request.mockReset();
  permissions.remove.mockClear();
});

describe('Choices', () => {
  it('says nothing before anything was chosen or allowed', async () => {
    await open([]);
    expect(outcome()).toBe('');
  });

  it('asks for all sites, by the pattern that lets pictures be taken', async () => {
    permissions.request.mockResolvedValue(true);
    await open([]);
    await click('choose-all');
    expect(permissions.request.mock.calls).toEqual([[{ origins: ['<all_urls>'] }]]);
    expect(outcome()).toContain('Magpie may look at all shops');
  });

  it('takes no for an answer', async () => {
    permissions.request.mockResolvedValue(false);
    await open([]);
    await click('choose-all');
    expect(outcome()).toContain('Nothing was allowed, and that is fine');
  });

  it('hands back a wider permission when the shopper goes shop by shop, and keeps the single shops', async () => {
    await open(['<all_urls>', 'https://fellside.example/*']);
    await click('choose-one');
    expect(permissions.remove.mock.calls).toEqual([[{ origins: ['<all_urls>'] }]]);
    expect(permissions.request).not.toHaveBeenCalled();
    expect(outcome()).toContain('one shop at a time');
  });

  it('tells on opening what is allowed already', async () => {
    await open(['https://fellside.example/*', 'https://tonhaus.example/*']);
    expect(outcome()).toContain('Magpie may look at 2 sites');
  });
});
