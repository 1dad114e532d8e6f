/** Tells a locked file from one that anybody can read, by how it begins. */

/** Every age file begins with this line. */
const AGE_BEGINNING = 'age-encryption.org/v1\n';

/** Whether a file is locked with a passphrase. */
export async function isEncrypted(file: Blob): Promise<boolean> {
  return (await file.slice(0, AGE_BEGINNING.length).text()) === AGE_BEGINNING;
}
