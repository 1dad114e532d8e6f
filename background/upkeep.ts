/** What is done now and then without anybody asking: letting go of what is too old, and keeping room on the disk. */
import browser from 'webextension-polyfill';
import type { MagpieDatabase } from '../src/record/database.ts';
import { makeRoom, retain } from '../src/record/record.ts';
import type { Refresher } from './refresh.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

export const UPKEEP_ALARM = 'upkeep';
const MINUTES_BETWEEN = 6 * 60;
/** Room is made when this part of what the browser would give is used. */
const MOST_USED = 0.9;

/** Makes sure that the alarm is set; safe to call at any time, any number of times. */
export async function planUpkeep(): Promise<void> {
  if (!(await browser.alarms.get(UPKEEP_ALARM)))
    await browser.alarms.create(UPKEEP_ALARM, { delayInMinutes: 1, periodInMinutes: MINUTES_BETWEEN });
}

export async function keepUp(database: MagpieDatabase, refresher: Refresher, settings: SettingsKeeper): Promise<void> {
  const chosen = await settings.read();
  await refresher.afterForgetting(
    () => retain(database, chosen, Date.now(), breathe),
    ({ interactions, items }) => interactions + items > 0,
  );
  const { usage, quota } = (await navigator.storage?.estimate()) ?? {};
  if (usage !== undefined && quota !== undefined && usage > quota * MOST_USED) await makeRoom(database, Date.now());
}

/** Lets messages that wait be answered before the next slice. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
