/** Locks an exported file with a passphrase, and opens it: the age format (age-encryption.org/v1), by its own library, loaded when it is needed. */
import { Decrypter, Encrypter } from 'age-encryption';

/** Encrypts bytes as they come; the key is made from the passphrase with scrypt, which takes about a second on purpose. */
export async function encrypt(
  bytes: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/**
 * Decrypts bytes as they come.
 *
 * @returns null when the passphrase does not open the file; one that was damaged or cut short makes the stream fail, whatever
 * came out of it before
 */
export async function decrypt(
  bytes: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array> | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes);
  } catch {
    return null;
  }
}
