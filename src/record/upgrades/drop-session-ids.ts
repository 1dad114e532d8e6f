/** Version 5: an interaction no longer names its session, which is told from its moment. */
import type { Transaction } from 'dexie';

/** A session is named by its first moment: a name left behind would tell of an interaction that is forgotten later. */
export async function dropSessionIds(transaction: Transaction): Promise<void> {
  await transaction
    .table<{ sessionId?: string }>('interactions')
    .toCollection()
    .modify((row) => {
      delete row.sessionId;
    });
}
