/** Reads the options of a command line, and says in one sentence what is wrong with them. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { InputError } from './input-error.ts';

/** @throws InputError with what is wrong, and the usage */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  usage: string,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals });
  } catch (error) {
    throw new InputError(`${(error as Error).message.split('\n')[0]} (${usage})`);
  }
}
