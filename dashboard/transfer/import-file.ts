/** Brings an exported file back: opened here, checked and merged by background, which changes nothing before all of it is well. */
import { type ImportedReply, MOST_IMPORT_LINES } from '../../src/messages.ts';
import type { createSender } from '../../src/sender.ts';
import { WrongPassphrase } from './wrong-passphrase.ts';

interface Importing {
  readonly file: Blob;
  /** Null for a file that is not locked. */
  readonly passphrase: string | null;
  readonly send: ReturnType<typeof createSender>;
  /** Told of bytes read and bytes in all. */
  readonly onProgress: (done: number, total: number) => void;
  /** Aborting it gives the import up; the promise is rejected with its reason. */
  readonly signal: AbortSignal;
}

/** Messages are kept below so many characters. */
const MOST_CHARACTERS = 1_000_000;

/**
 * @returns what was new; or, with `refused` set, the line that could not be taken: then nothing was changed
 * @throws WrongPassphrase
 */
export async function importFile({ file, passphrase, send, onProgress, signal }: Importing): Promise<ImportedReply> {
  let read = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        read += bytes.length;
        onProgress(read, file.size);
        controller.enqueue(bytes);
      },
    }),
  );
  const bytes = passphrase === null ? counted : await unlocked(counted, passphrase);
  const { importId } = await send('import-begin', {});
  try {
    let firstLine = 1;
    for await (const lines of parts(bytes)) {
      signal.throwIfAborted();
      const { refused } = await send('import-lines', { importId, firstLine, lines });
      if (refused) return { refused, items: 0, interactions: 0, known: 0 };
      firstLine += lines.length;
    }
    signal.throwIfAborted();
    return await send('import-end', { importId });
  } catch (cause) {
    await send('import-cancel', { importId }).catch(() => undefined);
    throw cause;
  }
}

async function unlocked(bytes: ReadableStream<Uint8Array>, passphrase: string): Promise<ReadableStream<Uint8Array>> {
  const { decrypt } = await import('./encryption.ts');
  const opened = await decrypt(bytes, passphrase);
  if (opened === null) throw new WrongPassphrase('This passphrase does not open the file.');
  return opened;
}

/** The lines of a text, a part at a time. */
async function* parts(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const reader = bytes.getReader();
  const decoder = new TextDecoder();
  let lines: string[] = [];
  let characters = 0;
  let rest = '';
  try {
    for (let isEnd = false; !isEnd; ) {
      const { value, done } = await reader.read();
      isEnd = done;
      const whole = (rest + decoder.decode(value, { stream: !done })).split('\n');
      rest = isEnd ? '' : (whole.pop() ?? '');
      for (const line of whole) {
        if (lines.length > 0 && (lines.length === MOST_IMPORT_LINES || characters + line.length > MOST_CHARACTERS)) {
          yield lines;
          lines = [];
          characters = 0;
        }
        lines.push(line);
        characters += line.length;
      }
    }
    yield lines;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
