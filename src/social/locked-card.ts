/** Locks a signed card for a friend, and opens one: the age format (age-encryption.org/v1), as text that survives a chat. */
import { armor, Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { type CardTrouble, LONGEST_SIGNED_CARD } from '../core/taste-card.ts';

/** For whom a card is locked: whoever knows a passphrase, or the one whose public key it is ("age1..."). */
export type Lock = { readonly passphrase: string } | { readonly recipient: string };

/** The public key to hand to friends ("age1..."), from the private one. */
export function recipientOf(opening: CryptoKeyPair): Promise<string> {
  return identityToRecipient(opening.privateKey);
}

/** Whether a text is a public key that a card can be locked for. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return /^age1[a-z0-9]+$/.test(text);
  } catch {
    return false;
  }
}

/**
 * The locked card as armored text.
 *
 * @throws Error when the recipient is no public key
 */
export async function lockCard(signed: string, lock: Lock): Promise<string> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase);
  else encrypter.addRecipient(lock.recipient);
  return armor.encode(await encrypter.encrypt(signed));
}

/** Four characters of armor hold three bytes, and age adds a header; anything much longer is no card. */
const LONGEST_LOCKED_CARD = 2 * LONGEST_SIGNED_CARD;

/** How a locked card is opened, or why it is none: told from its header alone, before anything is opened. */
export function lockOf(text: string): 'passphrase' | 'key' | CardTrouble {
  if (text.length > LONGEST_LOCKED_CARD) return 'huge';
  const header = headerOf(text);
  if (header === null) return 'not-a-card';
  if (/^-> scrypt /m.test(header)) return 'passphrase';
  return 'key';
}

/**
 * The signed text in a locked card, or why it cannot be had.
 *
 * @param passphrase null when none was given
 * @param opening the shopper's own key; null when none was made yet
 */
export async function openCard(
  text: string,
  passphrase: string | null,
  opening: CryptoKey | null,
): Promise<{ readonly signed: string } | CardTrouble> {
  const lock = lockOf(text);
  if (lock !== 'passphrase' && lock !== 'key') return lock;
  const decrypter = new Decrypter();
  if (lock === 'passphrase') decrypter.addPassphrase(passphrase ?? '');
  else if (opening === null) return 'for-another';
  else decrypter.addIdentity(opening);
  try {
    return { signed: await decrypter.decrypt(armor.decode(text.trim()), 'text') };
  } catch (cause) {
    // The library says so of a header that none of the keys fits; anything else went wrong after the right key was found.
    const fitsNoKey = cause instanceof Error && /no identity matched/i.test(cause.message);
    if (!fitsNoKey) return 'tampered';
    return lock === 'passphrase' ? 'wrong-passphrase' : 'for-another';
  }
}

/** The lines of an age file before its bytes; null when the text is no armored age file. */
function headerOf(text: string): string | null {
  try {
    const file = armor.decode(text.trim());
    const beginning = new TextDecoder('latin1').decode(file.slice(0, 4096));
    const end = beginning.indexOf('\n--- ');
    return beginning.startsWith('age-encryption.org/v1\n') && end > 0 ? beginning.slice(0, end) : null;
  } catch {
    return null;
  }
}
