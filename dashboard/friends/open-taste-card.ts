/** Opens a locked card with the shopper's passphrase or key, and reads it; nothing is kept of it yet. */
import type { CardTrouble, TasteCard } from '../../src/core/taste-card.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readFriends, readOwnKeys } from '../../src/record/read-friends.ts';

export type LockKind = 'passphrase' | 'key' | 'none';

/** Bytes: a file beyond this is not even read. */
const LARGEST_FILE = 2_000_000;

/** Null when the file is larger than any card. */
export async function textOfFile(file: File): Promise<string | null> {
  return file.size > LARGEST_FILE ? null : file.text();
}

/** What opens a text; "none" when it is no locked card. */
export async function lockKindOf(text: string): Promise<LockKind> {
  const { lockOf } = await import('../../src/social/locked-card.ts');
  const lock = lockOf(text);
  return lock === 'passphrase' || lock === 'key' ? lock : 'none';
}

/** The card in a locked text with the signed text that background verifies again, or why it is not to be taken. */
export async function openTasteCard(
  database: MagpieDatabase,
  text: string,
  passphrase: string | null,
): Promise<{ readonly card: TasteCard; readonly signed: string } | CardTrouble> {
  const [{ openCard }, { readSignedCard }] = await Promise.all([
    import('../../src/social/locked-card.ts'),
    import('../../src/social/signed-card.ts'),
  ]);
  const [own, friends] = await Promise.all([readOwnKeys(database), readFriends(database)]);
  const opened = await openCard(text, passphrase, own?.opening.privateKey ?? null);
  if (typeof opened === 'string') return opened;
  const card = await readSignedCard(opened.signed);
  if (typeof card === 'string') return card;
  // Said before the shopper reads it through; background, which alone keeps cards, judges for itself.
  if (card.maker === own?.maker) return 'own';
  const known = friends.find(({ key }) => key === card.maker)?.serial ?? 0;
  if (card.serial <= known) return card.serial === known ? 'known' : 'older';
  return { card, signed: opened.signed };
}
