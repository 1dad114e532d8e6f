/** Loads a shared-history pack once it is needed, and goes on without one that is refused. */
import type { ModelEntry } from '../../models/model.ts';
import type { SharedHistory } from '../core/shared-history.ts';

/** Opening a pack costs milliseconds, and it is the same for as long as the worker lives. */
const loading = new WeakMap<ModelEntry<SharedHistory>, Promise<SharedHistory | null>>();

/** @returns null when the pack is refused; why is told once on the console */
export function loadSharedHistory(pack: ModelEntry<SharedHistory>): Promise<SharedHistory | null> {
  const known = loading.get(pack);
  if (known) return known;
  const loaded = pack.load().catch((cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : cause);
    return null;
  });
  loading.set(pack, loaded);
  return loaded;
}
