/** What the shopper's decisions do: pausing, blocking, keeping for so long, forgetting, and bringing a file back. */
import { endOfPause, type Settings, tidyBlock } from '../src/core/settings.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import { troubleOf } from '../src/record/opening.ts';
import {
  deleteSetAside,
  dismissNotice,
  dropStaged,
  hideGroup,
  importStaged,
  retain,
  setAside,
  showGroup,
  stageLines,
  withRoom,
} from '../src/record/record.ts';
import type { Handlers } from './answer.ts';
import type { Refresher } from './refresh.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

type OwnerHandlers = Pick<
  Handlers,
  | 'pause'
  | 'resume'
  | 'block'
  | 'unblock'
  | 'only-these-shops'
  | 'keep-for'
  | 'hide-group'
  | 'show-group'
  | 'mix'
  | 'forget'
  | 'dismiss-notice'
  | 'start-afresh'
  | 'delete-set-aside'
  | 'import-begin'
  | 'import-lines'
  | 'import-end'
  | 'import-cancel'
>;

export function createOwnerHandlers(
  database: MagpieDatabase,
  refresher: Refresher,
  settings: SettingsKeeper,
): OwnerHandlers {
  return {
    pause: ({ for: pause }) =>
      settings.change((before) => ({ ...before, paused: { until: endOfPause(pause, Date.now()) } })),
    resume: () => settings.change((before) => ({ ...before, paused: null })),
    async block({ kind, value }) {
      const tidy = tidyBlock(kind, value);
      if (tidy === null)
        throw new Error(kind === 'shops' ? `"${value}" names no shop.` : 'There is nothing written to block.');
      return settings.change((before) => withBlocked(before, kind, [...before.blocked[kind], tidy]));
    },
    unblock: ({ kind, value }) =>
      settings.change((before) =>
        withBlocked(
          before,
          kind,
          before.blocked[kind].filter((one) => one !== value),
        ),
      ),
    'only-these-shops': ({ on, shops }) =>
      settings.change((before) => ({
        ...before,
        onlyTheseShops: { on, shops: [...new Set(shops.flatMap((shop) => tidyBlock('shops', shop) ?? []))] },
      })),
    async 'keep-for'({ days }) {
      const now = await settings.change((before) => ({ ...before, keepDays: days }));
      await refresher.afterForgetting(() => retain(database, now, Date.now()));
      return now;
    },
    async 'hide-group'({ kind, value }) {
      const tidy = tidyBlock(kind, value);
      if (tidy === null)
        throw new Error(kind === 'shops' ? `"${value}" names no shop.` : 'There is nothing written to hide.');
      return settings.changed(() => refresher.between(() => hideGroup(database, kind, tidy)));
    },
    'show-group': ({ kind, value }) =>
      settings.changed(() => refresher.between(() => showGroup(database, kind, value))),
    async mix({ mix }) {
      const now = await settings.change((before) => ({ ...before, mix }));
      refresher.soon();
      return now;
    },
    async forget(forgetting) {
      return refresher.forget(forgetting);
    },
    async 'dismiss-notice'({ name }) {
      await dismissNotice(database, name);
      return { dismissed: true };
    },
    async 'start-afresh'() {
      const trouble = await database.open().then(
        () => null,
        (cause) => troubleOf(cause),
      );
      if (trouble === null) throw new Error('The database is well, and is left as it is.');
      if (trouble === 'newer') throw new Error('A newer Magpie wrote this database; it is left as it is.');
      // What cannot be opened at all is past saving; whatever else is wrong, its rows are kept for the shopper to decide on.
      const aside = await setAside(database.name, Date.now());
      await database.delete({ disableAutoOpen: false });
      await refresher.afterForgetting(async () => settings.forget());
      return { setAside: aside?.rows ?? 0 };
    },
    async 'delete-set-aside'({ name }) {
      await deleteSetAside(database.name, (aside) => aside.name === name);
      return { deleted: true };
    },
    'import-begin': async () => ({ importId: crypto.randomUUID() }),
    async 'import-lines'({ importId, firstLine, lines }) {
      const refused = await withRoom(database, Date.now(), () =>
        stageLines(database, importId, firstLine, lines, Date.now()),
      );
      return { refused };
    },
    async 'import-end'({ importId }) {
      const outcome = await withRoom(database, Date.now(), () => importStaged(database, importId));
      settings.forget();
      if ('line' in outcome) return { refused: outcome, items: 0, interactions: 0, known: 0 };
      await refresher.now();
      return { refused: null, ...outcome };
    },
    async 'import-cancel'({ importId }) {
      await dropStaged(database, importId);
      return { cancelled: true };
    },
  };
}

function withBlocked(settings: Settings, kind: keyof Settings['blocked'], values: readonly string[]): Settings {
  return { ...settings, blocked: { ...settings.blocked, [kind]: [...new Set(values)].sort() } };
}
