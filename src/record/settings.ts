/** Writes what the shopper decided. */
import type { Settings } from '../core/settings.ts';
import type { MagpieDatabase } from './database.ts';
import { readSettings } from './read-settings.ts';

/** Changes settings by what they were, in one transaction; returns those that now hold. */
export async function changeSettings(
  database: MagpieDatabase,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  return database.transaction('rw', [database.settings], async () => {
    const settings = change(await readSettings(database));
    await database.settings.put({ name: 'settings', ...settings });
    return settings;
  });
}
