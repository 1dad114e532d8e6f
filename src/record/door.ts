/** Writes each attempt to reach the network. */
import type { DoorRow, MagpieDatabase } from './database.ts';

export async function recordDoor(database: MagpieDatabase, attempt: Omit<DoorRow, 'key'>): Promise<void> {
  await database.door.add(attempt);
}
