/** Hands a file to the browser's own saving; nothing is sent anywhere. */

/** The browser has taken the file over after this many milliseconds, and its bytes need not be held any longer. */
const TAKEN_MILLISECONDS = 60_000;

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MILLISECONDS);
}
