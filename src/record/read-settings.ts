/** Reads what the shopper decided. */
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { MagpieDatabase } from './database.ts';

/** The settings that hold; those that hold until one is changed when none was. */
export async function readSettings(database: MagpieDatabase): Promise<Settings> {
  const row = await database.settings.get('settings');
  if (!row) return DEFAULT_SETTINGS;
  const { name: _name, ...settings } = row;
  // A setting that is younger than the row begins as it begins for everybody.
  return { ...DEFAULT_SETTINGS, ...settings };
}
