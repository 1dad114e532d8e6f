/** The shared-history pack that ships: item-item statistics of many people, the same for everyone (Linden, Smith and York 2003). */
import type { SharedHistory } from '../../src/core/shared-history.ts';
import type { ModelEntry } from '../model.ts';

export const itemItemPack: ModelEntry<SharedHistory> = {
  name: 'item-item',
  version: 1,
  async load() {
    const [{ openPack }, { PackedHistory }, { default: pack }] = await Promise.all([
      import('./pack-file.ts'),
      import('./packed-history.ts'),
      import('./pack.json', { with: { type: 'json' } }),
    ]);
    return new PackedHistory(await openPack(pack));
  },
};
