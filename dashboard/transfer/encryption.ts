/** Locks an exported file with a passphrase, and opens it: the age format (age-encryption.org/v1), by its own library. */
import { Decrypter, Encrypter } from 'age-encryption';

/** Every age file begins with this line. */
const AGE_BEGINNING = 'age-encryption.org/v1\n';

/** Thrown when a passphrase does not open a file. */
export class WrongPassphrase extends Error {
  override readonly name = 'WrongPassphrase';
}

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
 * @throws WrongPassphrase; a file that was damaged or cut short makes the stream fail, whatever came out of it before
 */
export async function decrypt(
  bytes: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    throw new WrongPassphrase('This passphrase does not open the file.', { cause });
  }
}

/** Whether a file is locked with a passphrase. */
export async function isEncrypted(file: Blob): Promise<boolean> {
  return (await file.slice(0, AGE_BEGINNING.length).text()) === AGE_BEGINNING;
}
