/** Makes the file that the shopper takes away: read from the disk a part at a time, locked if asked for, never sent anywhere. */
import type { MagpieDatabase } from '../../src/record/database.ts';
import { type ExportChunk, readExport, readInteractionsCsv } from '../../src/record/read-export.ts';

interface Saving {
  readonly database: MagpieDatabase;
  /** "everything" can be imported again; the table of interactions is for those who compute with it. */
  readonly kind: 'everything' | 'interactions-csv';
  /** Null for a file that anybody can read. */
  readonly passphrase: string | null;
  /** Told of rows written and rows in all. */
  readonly onProgress: (done: number, total: number) => void;
  /** Aborting it ends the reading; the promise is rejected with its reason. */
  readonly signal: AbortSignal;
}

export interface SavedExport {
  readonly blob: Blob;
  readonly fileName: string;
}

export async function saveExport({ database, kind, passphrase, onProgress, signal }: Saving): Promise<SavedExport> {
  const now = Date.now();
  const chunks = kind === 'everything' ? readExport(database, now) : readInteractionsCsv(database);
  const plain = bytesOf(chunks, onProgress, signal);
  const bytes = passphrase === null ? plain : await (await import('./encryption.ts')).encrypt(plain, passphrase);
  const blob = await new Response(bytes).blob();
  const day = new Date(now).toISOString().slice(0, 10);
  const ending = kind === 'everything' ? 'jsonl' : 'csv';
  return { blob, fileName: `magpie-${day}.${ending}${passphrase === null ? '' : '.age'}` };
}

/** The chunks as bytes, read as fast as they are taken. */
function bytesOf(
  chunks: AsyncGenerator<ExportChunk>,
  onProgress: Saving['onProgress'],
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      signal.throwIfAborted();
      const { value, done } = await chunks.next();
      if (done) return controller.close();
      onProgress(value.done, value.total);
      controller.enqueue(encoder.encode(value.text));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
