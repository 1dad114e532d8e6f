/** Taste cards in a real browser: made by ticking, taken by keyboard, seen in the popup with the friend's name, and removed. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listings } from '../../demo/listings.ts';
import type { Friend } from '../../src/core/taste-card.ts';
import type { ItemRow, OwnKeysRow, RecommendationRow } from '../../src/record/database.ts';
import { isRecipient, lockCard, openCard } from '../../src/social/locked-card.ts';
import { createOwnKeys, type OwnKeys } from '../../src/social/own-keys.ts';
import { readSignedCard, signCard } from '../../src/social/signed-card.ts';
import { aCardItem } from '../social/examples.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let dashboard: Page;
/** The friend, who is nowhere but in this test. */
let ada: OwnKeys;
/** An item the shopper has only seen in passing: Ada has bought it. */
let found: ItemRow;

const outcome = (words: string | RegExp) => dashboard.locator('.outcome-place').getByText(words).waitFor();
const adasCard = (serial: number) =>
  signCard(
    {
      version: 1,
      maker: ada.maker,
      serial,
      name: 'Ada <b>Lovelace</b>',
      items: [
        aCardItem(found.name, {
          taste: 'bought',
          brand: found.brand,
          category: [...found.category],
          url: found.url.replace(/[?#].*/, ''),
        }),
      ],
    },
    ada.signing.privateKey,
  );

beforeAll(async () => {
  stage = await openStage();
  ada = (await createOwnKeys()) as OwnKeys;
  const page = await stage.shopping.context.newPage();
  const [viewed] = listings();
  if (!viewed) throw new Error('The mall is empty.');
  await stage.view(page, viewed);
  await page.goto(stage.mall.addressOf(viewed.shop, '/'));
  const rows = await stage.rowsWhen<ItemRow>('items', (items) => items.some(({ viewedAt }) => viewedAt === null));
  found = rows.find(({ viewedAt, url }) => viewedAt === null && !url.includes('?')) as ItemRow;
  await page.close();
  dashboard = await stage.shopping.openPage('dashboard/dashboard.html#/friends');
  await dashboard.locator('#take-card').waitFor();
}, 120_000);
afterAll(() => stage.close());

it('a card is taken by keyboard, seen whole before it is kept, and tells in the popup whose it is', {
  timeout: 60_000,
}, async () => {
  await dashboard.getByRole('button', { name: 'Make my keys' }).click();
  const key = dashboard.getByLabel('Public key', { exact: true });
  await key.waitFor();
  const recipient = await key.inputValue();
  expect(isRecipient(recipient)).toBe(true);
  await dashboard.locator('#take-card textarea').fill(await lockCard(await adasCard(2), { recipient }));
  await dashboard.getByRole('button', { name: 'Open the card' }).focus();
  await dashboard.keyboard.press('Enter');
  const preview = dashboard.locator('#take-card .card-preview');
  await preview.getByText('Ada <b>Lovelace</b> put 1 item on this card:').waitFor();
  expect(await preview.locator('.card-items').innerText()).toContain(found.name);
  expect(await stage.rows('friends')).toEqual([]);
  // The focus came along: Enter keeps it.
  await dashboard.keyboard.press('Enter');
  await outcome('is kept');
  const [recommended] = (
    await stage.rowsWhen<RecommendationRow>('recommendations', (rows) =>
      rows.some(({ explanation: { friendCauses } }) => friendCauses !== undefined),
    )
  ).filter(({ explanation: { friendCauses } }) => friendCauses !== undefined);
  const { score, friendCauses = [] } = recommended?.explanation ?? { score: 0 };
  for (const cause of friendCauses) expect(cause.scoreWithout).toBeLessThan(score);
  const popup = await stage.shopping.openPage('popup/popup.html');
  await popup.getByRole('tab', { name: /For you/ }).click();
  await popup
    .locator(`[data-item="${recommended?.itemId}"]`)
    .getByText(/Ada <b>Lovelace<\/b> bought/)
    .waitFor();
  await popup.close();
  // An older card of hers changes nothing.
  await dashboard.locator('#take-card textarea').fill(await lockCard(await adasCard(1), { recipient }));
  await dashboard.getByRole('button', { name: 'Open the card' }).click();
  await dashboard.locator('#take-card').getByText('You have a newer card of this friend; it stays.').waitFor();
  expect((await stage.rows<Friend>('friends')).map(({ serial }) => serial)).toEqual([2]);
});

it('a friend who is removed is gone from the lists, and comes back by Undo', { timeout: 60_000 }, async () => {
  const isThere = (there: boolean) =>
    stage.rowsWhen<RecommendationRow>(
      'recommendations',
      (rows) => rows.length > 0 && rows.some(({ explanation }) => explanation.recommender === 'social') === there,
    );
  await dashboard.locator('.friend summary').click();
  await dashboard.getByRole('button', { name: 'Remove Ada' }).click();
  await outcome('is removed');
  expect(await stage.rows('friends')).toEqual([]);
  await isThere(false);
  await dashboard.locator('.outcome-place').getByRole('button', { name: 'Undo' }).focus();
  await dashboard.keyboard.press('Enter');
  await isThere(true);
});

it('a card of one’s own holds what was ticked, and opens for the friend', { timeout: 60_000 }, async () => {
  const like = { name: 'feedback', payload: { itemId: found.id, type: 'like' } };
  await dashboard.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(like)})`);
  const form = dashboard.locator('#make-card form');
  await form.getByRole('checkbox').first().focus();
  await dashboard.keyboard.press('Space');
  await form.getByLabel('Your name on the card').fill('Shopper');
  await form.getByLabel('Passphrase').fill('four words of mine');
  const read = await form.locator('.card-items').innerText();
  await form.getByRole('button', { name: 'Make the card' }).click();
  const locked = await form.getByLabel('Text of the card').inputValue({ timeout: 20_000 });
  const opened = await openCard(locked, 'four words of mine', null);
  const card = typeof opened === 'string' ? opened : await readSignedCard(opened.signed);
  const [own] = await stage.rows<OwnKeysRow>('ownKeys');
  expect(card).toMatchObject({ maker: own?.maker, serial: 1, name: 'Shopper', items: [{ taste: 'liked' }] });
  if (typeof card !== 'string') for (const { name } of card.items) expect(read).toContain(name);
});
