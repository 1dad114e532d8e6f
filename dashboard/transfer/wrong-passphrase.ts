/** What is thrown when a passphrase does not open a file. */

export class WrongPassphrase extends Error {
  override readonly name = 'WrongPassphrase';
}
