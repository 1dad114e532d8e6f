/** Reads what the command lines of evaluations and trainings are given: files, zipped or not, and numbers. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { InputError } from './input-error.ts';

/** @throws InputError when there is no such file, or it cannot be unpacked */
export function readText(path: string): { text: string; sha256: string } {
  if (!existsSync(path)) throw new InputError(`there is no file "${path}".`);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    return { text: (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), sha256 };
  } catch {
    throw new InputError(`"${path}" cannot be unpacked.`);
  }
}

/** @throws InputError naming the option */
export function integer(text: string, option: string): number {
  if (!/^\d+$/.test(text)) throw new InputError(`${option} wants a whole number.`);
  return Number(text);
}
