/** Starts the popup: reading begins first, before the page itself is parsed, and nothing waits for learning. */
// biome-ignore assist/source/organizeImports: first of all, for it begins to read.
import { earlyDeals, FIRST_DEALS } from './first-deals.ts';
import { render } from 'preact';
import { parsed } from './parsed.ts';
import { PopupPage } from './popup-page.tsx';
import type { FollowedRecord } from './record/followed-record.ts';
import { send } from './send.ts';
import { message, plural, speakTheLanguage } from './words/message.ts';
import { day, saving } from './words/numbers.ts';

/**
 * The page is drawn once, with its first deals, when they come within this many milliseconds of its start; else it is drawn
 * without them. A frame without deals costs as much to paint as one with them.
 */
const DRAWN_AT_THE_LATEST = 150;

let loaded: Promise<FollowedRecord> | null = null;
const firstDeals = earlyDeals.then(async (deals) => deals ?? (await loadRecord()).readDeals(FIRST_DEALS));

/** What reads the rest, and follows it: it is larger than all else together, and nothing of the first paint needs it. */
function loadRecord(): Promise<FollowedRecord> {
  loaded ??= import('./record/follow-record.ts').then(({ followRecord }) => followRecord());
  return loaded;
}

async function start(): Promise<void> {
  warmUp();
  await parsed();
  speakTheLanguage(document, message('extName'));
  const late = new Promise<null>((resolve) => setTimeout(resolve, DRAWN_AT_THE_LATEST - performance.now(), null));
  const deals = await Promise.race([firstDeals.catch(() => null), late]);
  render(
    <PopupPage firstDeals={deals ?? firstDeals} loadRecord={loadRecord} send={send} />,
    document.getElementById('page') ?? document.body,
  );
}

/** The first use of each format loads its data, which takes longer than all later uses: it is had while the disk is read. */
function warmUp(): void {
  saving(1, 2, 'EUR');
  day(0, 0);
  plural('kept_items', 0);
}

start();
