/** Writes which shops, brands and categories are never proposed. */
import { createHiddenTest } from '../core/hidden.ts';
import type { HideKind, Settings } from '../core/settings.ts';
import type { MagpieDatabase } from './database.ts';
import { changeSettings } from './settings.ts';

/**
 * Hides all of a shop, brand or category. What of it stands in the lists leaves them in the same transaction, so that it is gone
 * even if the worker dies before the lists are made anew; what was recorded stays.
 *
 * @returns the settings that then hold
 */
export async function hideGroup(database: MagpieDatabase, kind: HideKind, value: string): Promise<Settings> {
  const { settings: table, items, deals, recommendations } = database;
  return database.transaction('rw', [table, items, deals, recommendations], async () => {
    const settings = await changeHidden(database, kind, (values) => [...values, value]);
    const isHidden = createHiddenTest(settings.hidden);
    for (const list of [deals, recommendations]) {
      const listed = [...new Set((await list.toArray()).map(({ itemId }) => itemId))];
      const hidden = (await items.bulkGet(listed)).flatMap((item) => (item && isHidden(item) ? [item.id] : []));
      await list.where('itemId').anyOf(hidden).delete();
    }
    return settings;
  });
}

/** Takes it back; the lists have it again when they are next made. */
export function showGroup(database: MagpieDatabase, kind: HideKind, value: string): Promise<Settings> {
  return changeHidden(database, kind, (values) => values.filter((one) => one !== value));
}

function changeHidden(
  database: MagpieDatabase,
  kind: HideKind,
  change: (values: readonly string[]) => readonly string[],
): Promise<Settings> {
  return changeSettings(database, (settings) => ({
    ...settings,
    hidden: { ...settings.hidden, [kind]: [...new Set(change(settings.hidden[kind]))].sort() },
  }));
}
