/** Signs a taste card, and reads a signed one: what the maker signed is exactly what is read, to the byte. */
import * as v from 'valibot';
import {
  CARD_VERSION,
  type CardTrouble,
  LONGEST_SIGNED_CARD,
  makerKey,
  type TasteCard,
  tasteCard,
} from '../core/taste-card.ts';
import { base64Of, bytesOf } from './own-keys.ts';

/** How a signed card begins, so that no other signed text can pass for one; the signature covers it. */
const FORMAT = 'magpie-taste-card';

/** The card is a text within the text: its signature holds for these very characters, whoever writes JSON in which order. */
const envelope = v.strictObject({ format: v.literal(FORMAT), card: v.string(), signature: v.string() });

/** What has to be known before the signature can be checked. */
const head = v.looseObject({ version: v.number(), maker: makerKey });

/**
 * A card with its maker's signature (Ed25519, RFC 8032), as one text.
 *
 * @throws ValiError when the card is not one that a reader would take
 */
export async function signCard(card: TasteCard, privateKey: CryptoKey): Promise<string> {
  const written = JSON.stringify(v.parse(tasteCard, card));
  const signature = await crypto.subtle.sign('Ed25519', privateKey, signedBytes(written));
  return JSON.stringify({ format: FORMAT, card: written, signature: base64Of(signature) });
}

/** The card in a signed text, or why there is none. */
export async function readSignedCard(text: string): Promise<TasteCard | CardTrouble> {
  if (text.length > LONGEST_SIGNED_CARD) return 'huge';
  const outer = v.safeParse(envelope, parsed(text));
  if (!outer.success) return 'not-a-card';
  const said = parsed(outer.output.card);
  const known = v.safeParse(head, said);
  if (!known.success) return 'not-a-card';
  if (!(await isSigned(outer.output, known.output.maker))) return 'tampered';
  if (known.output.version > CARD_VERSION) return 'newer-format';
  const card = v.safeParse(tasteCard, said);
  return card.success ? card.output : 'malformed';
}

async function isSigned({ card, signature }: v.InferOutput<typeof envelope>, maker: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(maker), { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, bytesOf(signature), signedBytes(card));
  } catch {
    // No key, or no signature: whatever stands there, it signs nothing.
    return false;
  }
}

function signedBytes(card: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${FORMAT}\n${card}`) as Uint8Array<ArrayBuffer>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
