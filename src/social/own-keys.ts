/** The two key pairs of the one who makes cards: one signs them, the other opens those that friends lock for him. */

export interface OwnKeys {
  /** Ed25519 (RFC 8032); the private key cannot be taken out of the browser. */
  readonly signing: CryptoKeyPair;
  /** X25519 (RFC 7748), the kind of key that age locks for; its private key cannot be taken out either. */
  readonly opening: CryptoKeyPair;
  /** The public half of `signing`: 32 bytes as base64url. It names the maker. */
  readonly maker: string;
}

/** @throws Error when the browser knows no such keys: Chrome before 137 */
export async function createOwnKeys(): Promise<OwnKeys> {
  try {
    const signing = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])) as CryptoKeyPair;
    const opening = (await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits'])) as CryptoKeyPair;
    return { signing, opening, maker: base64Of(await crypto.subtle.exportKey('raw', signing.publicKey)) };
  } catch (cause) {
    throw new Error('This browser is too old to make the keys of a taste card.', { cause });
  }
}

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function base64Of(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @throws DOMException when it is not base64url */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const characters = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
