/** Holds the checked lines of a file until all of it has come: a worker may die between two parts, and nothing is changed before the end. */
import type { MagpieDatabase } from '../database.ts';
import { type ImportedLine, parseLine } from './import-format.ts';

/** A checked line, and where in the file it stands (the first line is 1). */
export interface StagedLine {
  readonly number: number;
  readonly content: ImportedLine;
}

/** A line that cannot be taken, and why; then nothing of the file is. */
export interface RefusedLine {
  readonly line: number;
  readonly reason: string;
}

/**
 * Checks lines and puts them by; empty ones are passed over. With the first one refused, the whole import is given up.
 *
 * @param firstLine the number of the first of these lines in the file
 * @param at milliseconds since the epoch
 */
export async function stageLines(
  database: MagpieDatabase,
  importId: string,
  firstLine: number,
  lines: readonly string[],
  at: number,
): Promise<RefusedLine | null> {
  const staged: StagedLine[] = [];
  for (const [place, line] of lines.entries()) {
    const number = firstLine + place;
    if (line.trim() === '' && number > 1) continue;
    const content = parseLine(line, number === 1);
    if ('reason' in content) {
      await dropStaged(database, importId);
      return { line: number, reason: content.reason };
    }
    staged.push({ number, content });
  }
  await database.staging.add({ importId, at, lines: staged });
  return null;
}

/** Gives an import up. */
export async function dropStaged(database: MagpieDatabase, importId: string): Promise<void> {
  await database.staging.where('importId').equals(importId).delete();
}
