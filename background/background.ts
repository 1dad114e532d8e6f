/** The background context: every listener is registered here, synchronously, because the worker may start for any one of them. */
import browser, { type Runtime } from 'webextension-polyfill';
import { MagpieDatabase } from '../src/record/database.ts';
import { recordDoor } from '../src/record/record.ts';
import { createAnswerer } from './answer.ts';
import { followHistory } from './browser-history.ts';
import { createExposureHandlers } from './exposure-handlers.ts';
import { createFriendHandlers } from './friend-handlers.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { createIdentityHandlers } from './identity-handlers.ts';
import { shutTheDoor } from './network.ts';
import { createOwnerHandlers } from './owner-handlers.ts';
import { createPageHandlers } from './page-handlers.ts';
import { createRecordHandlers } from './record-handlers.ts';
import { Refresher } from './refresh.ts';
import { SettingsKeeper } from './settings-keeper.ts';
import { followPermissions, watchOpenTabs } from './shop-permissions.ts';
import { keepUp, planUpkeep, UPKEEP_ALARM } from './upkeep.ts';

const database = new MagpieDatabase();
const refresher = new Refresher(database);
const settings = new SettingsKeeper(database);

shutTheDoor(globalThis, (attempt) => void recordDoor(database, attempt));

const answer = createAnswerer(
  {
    ...createRecordHandlers(database, refresher, new Gatekeeper(database, settings)),
    ...createPageHandlers(database, refresher),
    ...createExposureHandlers(database, refresher),
    ...createIdentityHandlers(database, refresher),
    ...createFriendHandlers(database, refresher),
    ...createOwnerHandlers(database, refresher, settings),
  },
  { id: browser.runtime.id, origin: browser.runtime.getURL('') },
);
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await followPermissions();
  await planUpkeep();
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('dashboard/first-run.html') });
});
browser.runtime.onStartup.addListener(async () => {
  await followPermissions();
  await planUpkeep();
  refresher.soon();
});
browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === UPKEEP_ALARM) await keepUp(database, refresher, settings);
});
followHistory(database, refresher);
browser.permissions.onAdded.addListener(async ({ origins }) => {
  followHistory(database, refresher);
  await followPermissions();
  await watchOpenTabs(origins ?? []);
});
browser.permissions.onRemoved.addListener(() => followPermissions());
