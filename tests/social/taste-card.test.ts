/** A card says what was ticked and nothing else, opens for the friend alone, and is refused for every flaw with a reason of its own. */
import { armor } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardItemOf } from '../../src/social/card-item.ts';
import { isRecipient, lockCard, lockOf, openCard, recipientOf } from '../../src/social/locked-card.ts';
import { createOwnKeys, type OwnKeys } from '../../src/social/own-keys.ts';
import { readSignedCard, signCard } from '../../src/social/signed-card.ts';
import { anItem, anOffer } from '../core/examples.ts';
import { aCard, aCardItem } from './examples.ts';

let ada: OwnKeys;
let ben: OwnKeys;
let eve: OwnKeys;
let signed: string;
beforeAll(async () => {
  [ada, ben, eve] = (await Promise.all([createOwnKeys(), createOwnKeys(), createOwnKeys()])) as [
    OwnKeys,
    OwnKeys,
    OwnKeys,
  ];
  signed = await signCard(aCard(ada), ada.signing.privateKey);
});

/** What somebody signs who writes the text himself, past every check of ours. */
async function forged(card: unknown, by: OwnKeys): Promise<string> {
  const written = JSON.stringify(card);
  const bytes = new TextEncoder().encode(`magpie-taste-card\n${written}`);
  const signature = Buffer.from(await crypto.subtle.sign('Ed25519', by.signing.privateKey, bytes));
  return JSON.stringify({ format: 'magpie-taste-card', card: written, signature: signature.toString('base64url') });
}

// Proof of privacy
it('a card holds what was ticked and nothing else', async () => {
  const item = anItem('alpha.example/red-lamp?session=4711', {
    shopName: 'Alpha',
    brand: 'Lumo',
    category: ['Home', 'Lamps'],
    description: 'A long text.',
    image: 'https://alpha.example/lamp.webp',
    gtin: '4006381333931',
    mpn: 'L-1',
    sku: 'internal-77',
  });
  const items = [cardItemOf(item, anOffer(12.5, { listPrice: 20 }), 'bought')];
  const text = await signCard({ version: 1, maker: ada.maker, serial: 3, name: 'Ada', items }, ada.signing.privateKey);
  expect(Object.keys(JSON.parse(text)).sort()).toEqual(['card', 'format', 'signature']);
  expect(JSON.parse(JSON.parse(text).card)).toEqual({
    version: 1,
    maker: ada.maker,
    serial: 3,
    name: 'Ada',
    items: [
      {
        name: 'red lamp?session=4711',
        brand: 'Lumo',
        category: ['Home', 'Lamps'],
        gtin: '4006381333931',
        mpn: 'L-1',
        url: 'https://alpha.example/red-lamp',
        price: 12.5,
        priceCurrency: 'EUR',
        taste: 'bought',
      },
    ],
  });
});

// Proof of privacy
it('the private keys cannot be taken out', async () => {
  for (const { privateKey } of [ada.signing, ada.opening])
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
});

describe('a locked card', () => {
  it('opens with its passphrase, and with no other', async () => {
    const locked = await lockCard(signed, { passphrase: 'four words of hers' });
    expect(lockOf(locked)).toBe('passphrase');
    expect(await openCard(locked, 'four words of hers', null)).toEqual({ signed });
    expect(await openCard(locked, 'four words of his', null)).toBe('wrong-passphrase');
  }, 30_000);

  it('opens with the key it was locked for, and with no other', async () => {
    const recipient = await recipientOf(ben.opening);
    expect(isRecipient(recipient)).toBe(true);
    const locked = await lockCard(signed, { recipient });
    expect(lockOf(locked)).toBe('key');
    expect(await openCard(`\n ${locked}\n\n`, null, ben.opening.privateKey)).toEqual({ signed });
    expect(await openCard(locked, null, eve.opening.privateKey)).toBe('for-another');
    expect(await openCard(locked, null, null)).toBe('for-another');
  });

  it.each(['', 'age1', 'AGE-SECRET-KEY-1', 'age1qqqq', 'hello'])('is not locked for what is no key: "%s"', (text) =>
    expect(isRecipient(text)).toBe(false),
  );

  it('is refused whichever of its bytes was changed', async () => {
    const bytes = armor.decode(await lockCard(signed, { recipient: await recipientOf(ben.opening) }));
    const property = fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      const opened = await openCard(armor.encode(changed), null, ben.opening.privateKey);
      expect(['not-a-card', 'for-another', 'tampered', 'wrong-passphrase']).toContain(opened);
    });
    await fc.assert(property, { numRuns: 150 });
  }, 30_000);

  it('is refused when a part is missing', async () => {
    const locked = await lockCard(signed, { recipient: await recipientOf(ben.opening) });
    for (const part of [locked.slice(0, -60), locked.slice(40), locked.slice(0, 200), '', 'hello'])
      expect(await openCard(part, null, ben.opening.privateKey)).toBe('not-a-card');
  });

  it('is refused unread when it is huge', async () => {
    expect(await openCard('A'.repeat(2_000_001), null, ben.opening.privateKey)).toBe('huge');
  });
});

describe('a signed card', () => {
  it('is read as it was signed', async () => expect(await readSignedCard(signed)).toEqual(aCard(ada)));

  it('is refused whichever of its characters was changed', async () => {
    const property = fc.asyncProperty(
      fc.nat(signed.length - 1),
      fc.integer({ min: 32, max: 126 }),
      async (at, code) => {
        const changed = signed.slice(0, at) + String.fromCharCode(code) + signed.slice(at + 1);
        const read = await readSignedCard(changed);
        // The last character of a signature has bits that no byte is made of.
        if (typeof read !== 'string') expect(read).toEqual(aCard(ada));
        else expect(['not-a-card', 'tampered']).toContain(read);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  }, 30_000);

  it('is refused when another signed it than it says', async () =>
    expect(await readSignedCard(await forged(aCard(ada), eve))).toBe('tampered'));

  it('is refused when a newer Magpie made it', async () =>
    expect(await readSignedCard(await forged({ ...aCard(ada), version: 2, more: true }, ada))).toBe('newer-format'));

  it.each([
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['a parameter', { url: 'https://delta.example/a?user=7' }],
    ['a name before the host', { url: 'https://delta.example@evil.example/a' }],
    ['a line feed in a name', { name: 'lamp\nAda is removed' }],
    ['text that turns direction', { name: 'lamp \u202e gpj' }],
    ['a name too long', { name: 'x'.repeat(201) }],
    ['no name', { name: '  ' }],
    ['a price below nothing', { price: -1 }],
    ['a fact of its own', { viewedAt: 1 }],
  ])('is refused with %s, whoever signed it', async (_, facts) => {
    const card = { ...aCard(ada), items: [{ ...aCardItem('lamp'), ...facts }] };
    expect(await readSignedCard(await forged(card, ada))).toBe('malformed');
    await expect(signCard(card as ReturnType<typeof aCard>, ada.signing.privateKey)).rejects.toThrow();
  });

  it('is refused with more items than a card has, or none', async () => {
    for (const count of [0, 201]) {
      const items = Array.from({ length: count }, () => aCardItem('lamp'));
      expect(await readSignedCard(await forged({ ...aCard(ada), items }, ada))).toBe('malformed');
    }
  });

  it('is refused unread when it is huge', async () => expect(await readSignedCard(' '.repeat(1_000_001))).toBe('huge'));
});
