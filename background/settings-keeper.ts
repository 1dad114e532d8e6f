/** The settings at hand for every message: read once from the disk, and again after a change. */
import type { Settings } from '../src/core/settings.ts';
import type { MagpieDatabase } from '../src/record/database.ts';
import { changeSettings, readSettings } from '../src/record/record.ts';

/** Background alone writes settings, so what it remembers holds until it changes them itself; a new worker reads anew. */
export class SettingsKeeper {
  readonly #database: MagpieDatabase;
  #known: Promise<Settings> | null = null;

  constructor(database: MagpieDatabase) {
    this.#database = database;
  }

  read(): Promise<Settings> {
    if (this.#known === null) {
      this.#known = readSettings(this.#database);
      // A reading that failed is not remembered.
      this.#known.catch(() => this.forget());
    }
    return this.#known;
  }

  /** @returns the settings that then hold */
  change(change: (settings: Settings) => Settings): Promise<Settings> {
    return this.changed(() => changeSettings(this.#database, change));
  }

  /** Lets something else write settings. */
  async changed<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } finally {
      this.forget();
    }
  }

  /** To be called when settings were written in another way: by an import, or by forgetting. */
  forget(): void {
    this.#known = null;
  }
}
