/** Read-only: what of a damaged database was set aside, and its rows as text. */
import { listSetAside, rowsSetAside, type SetAside } from './set-aside.ts';
import { DATABASE_NAME } from './version.ts';

export type { SetAside } from './set-aside.ts';

/** The latest first. */
export function readSetAside(): Promise<SetAside[]> {
  return listSetAside(DATABASE_NAME);
}

/** A line of JSON a row, with the name of its table, a slice at a time. Not what an export is: nothing can be made of it by itself. */
export async function* readSetAsideLines({ name }: SetAside): AsyncGenerator<string> {
  for await (const rows of rowsSetAside(name))
    yield rows.map(({ table, row }) => `${JSON.stringify({ table, row })}\n`).join('');
}
