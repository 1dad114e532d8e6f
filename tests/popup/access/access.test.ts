/** Magpie asks for the open shop, and for nothing it would refuse to look at. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, readAccess } from '../../../popup/access/access.ts';
import { hostOfOrigin, originOf } from '../../../src/core/match-pattern.ts';
import { fakeBrowser } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

function given(origins: string[], url?: string, incognito = false) {
  fakeBrowser.permissions.getAll.mockResolvedValue({ origins });
  fakeBrowser.permissions.contains.mockImplementation(async ({ origins: [wanted] }) => origins.includes(wanted ?? ''));
  fakeBrowser.tabs.query.mockResolvedValue(url === undefined ? [{ incognito }] : [{ url, incognito }]);
}

beforeEach(() => given([]));

describe('readAccess', () => {
  it('offers the shop that is open and not permitted, by host and without its port', async () => {
    given(['https://other.example/*'], 'https://www.fellside.example:8443/p/1?from=mail');
    const asking = { kind: 'asking', host: 'fellside.example', origin: 'https://www.fellside.example/*' };
    expect(await readAccess()).toEqual(asking);
  });

  it('has nothing to ask where the shop is permitted', async () => {
    given(['https://fellside.example/*'], 'https://fellside.example/p/1');
    expect(await readAccess()).toEqual({ kind: 'settled' });
  });

  it.each([
    ['a bank', 'https://www.sparkasse.de/'],
    ['a checkout', 'https://fellside.example/checkout'],
    ['a page of the browser', 'chrome://settings/'],
    ['no address at all', undefined],
  ])('never asks for %s', async (_what, url) => {
    given(['https://other.example/*'], url);
    expect(await readAccess()).toEqual({ kind: 'settled' });
  });

  it('never asks in a private window', async () => {
    given(['https://other.example/*'], 'https://fellside.example/p/1', true);
    expect(await readAccess()).toEqual({ kind: 'settled' });
  });

  it('knows when nothing was ever permitted, and counts files as nothing', async () => {
    given(['file:///*'], 'chrome://newtab/');
    expect(await readAccess()).toEqual({ kind: 'nowhere' });
  });
});

describe('ask', () => {
  it('is no when the browser will not even ask', async () => {
    fakeBrowser.permissions.request.mockRejectedValueOnce(new Error('not in a click'));
    expect(await ask('https://fellside.example/*')).toBe(false);
  });
});

describe('origins', () => {
  it('are read as hosts', () => {
    expect(hostOfOrigin('*://*.fellside.example/*')).toBe('fellside.example');
    expect(hostOfOrigin(originOf(new URL('http://tonhaus.localhost:4180/x')))).toBe('tonhaus.localhost');
  });
});
