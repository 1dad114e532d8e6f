/** Why the database does not open, told apart by what the shopper can do about it. Pure: it knows no database. */

/**
 * "newer": a newer Magpie wrote it; it is left as it is, and updating Magpie helps. "full": the disk or the quota is full.
 * "damaged": the browser cannot read it, or Magpie cannot; starting afresh helps, and sets aside what can still be read.
 * "unknown": anything else, such as a browser that keeps no data at all; trying again may help.
 */
export type OpeningTrouble = 'newer' | 'full' | 'damaged' | 'unknown';

const TROUBLES: Readonly<Record<string, OpeningTrouble>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  // What browsers say of files they cannot read, and Dexie of a schema that is not what was written.
  UnknownError: 'damaged',
  DataError: 'damaged',
  NotFoundError: 'damaged',
  ConstraintError: 'damaged',
  UpgradeError: 'damaged',
  SchemaError: 'damaged',
  // And of tables that are not what they are called, on its way through them.
  TypeError: 'damaged',
};

/** @param cause what opening or reading the database threw; Dexie wraps what the browser said */
export function troubleOf(cause: unknown): OpeningTrouble {
  let error = cause;
  let trouble: OpeningTrouble = 'unknown';
  for (let depth = 0; typeof error === 'object' && error !== null && depth < 5; depth += 1) {
    const name = 'name' in error ? String(error.name) : '';
    const found =
      TROUBLES[name] ?? TROUBLES[/^(\w+Error):/.exec('message' in error ? String(error.message) : '')?.[1] ?? ''];
    // The innermost says most.
    trouble = found ?? trouble;
    if (trouble === 'newer' || trouble === 'full') return trouble;
    error = 'inner' in error ? error.inner : null;
  }
  return trouble;
}
