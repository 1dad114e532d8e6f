/** Zero egress over fifty pages: nothing leaves but what the shops' own pages ask for, and the check that says so can fail. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import type { SeenRequest } from '../../scripts/browser/network-witness.ts';
import { buildExtension } from '../../scripts/build.ts';
import type { Interaction } from '../../src/core/interaction.ts';
import { openStage } from './stage.ts';

/** Visits pages of every shop, opens popup and overview, and returns what no page of the mall can have asked for. */
async function foreignRequests(pages: number, extension?: string): Promise<{ seen: number; foreign: SeenRequest[] }> {
  const stage = await openStage(extension === undefined ? {} : { extension });
  try {
    const page = await stage.shopping.context.newPage();
    const all = listings();
    const visited = Array.from({ length: pages }, (_, place) => all[(place * 7) % all.length]);
    for (const listing of visited) {
      if (listing) await page.goto(stage.mall.addressOf(listing.shop, listing.path), { waitUntil: 'load' });
      // As long as it takes to be read: a page that is left at once proves nothing.
      await page.waitForTimeout(200);
    }
    await stage.rowsWhen<Interaction>('interactions', (rows) => rows.length >= pages / 2);
    for (const path of ['popup/popup.html', 'dashboard/dashboard.html']) {
      const own = await stage.shopping.openPage(path);
      await own.waitForTimeout(1200);
      await own.close();
    }
    return { seen: stage.witness.seen.length, foreign: stage.witness.foreign() };
  } finally {
    await stage.close();
  }
}

// Proof of privacy
it('fifty pages, popup and overview make no request that the shops’ own pages did not make', {
  timeout: 240_000,
}, async () => {
  const { seen, foreign } = await foreignRequests(50);
  expect(seen).toBeGreaterThanOrEqual(50);
  expect(foreign).toEqual([]);
});

// Proof of privacy
it('the same check catches a build in which a leak was planted', { timeout: 120_000 }, async () => {
  const { directory } = await buildExtension('chrome', { plantedLeak: 'http://collector.example/' });
  try {
    const { foreign } = await foreignRequests(3, directory);
    expect(foreign.map(({ address }) => address)).toContainEqual(
      expect.stringMatching(/^http:\/\/collector\.example\//),
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

it('the planted leak is in no build for a store', async () => {
  for (const extension of [inject('extension'), inject('firefoxExtension')])
    expect(await readFile(join(extension, 'content/content.js'), 'utf8')).not.toContain('viewed=');
});
