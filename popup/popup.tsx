/** Starts the popup: reading begins first, before the page itself is parsed, and nothing waits for learning. */
import { render } from 'preact';
import { MagpieDatabase } from '../src/record/database.ts';
import { readDeals } from '../src/record/read.ts';
import { readAccess } from './access/access.ts';
import { PopupPage } from './popup-page.tsx';
import { send } from './send.ts';
import { message, plural, speakTheLanguage } from './words/message.ts';
import { day, saving } from './words/numbers.ts';

/** As many deals as can be seen without scrolling: the first reading and the first painting are of these alone. */
const FIRST_DEALS = 3;
/**
 * The page is drawn once, with its first deals, when they come within this many milliseconds of its start; else it is drawn
 * without them. A frame without deals costs as much to paint as one with them.
 */
const DRAWN_AT_THE_LATEST = 150;

const database = new MagpieDatabase();
const firstDeals = readDeals(database, FIRST_DEALS);
const reading = readAccess();

async function start(): Promise<void> {
  warmUp();
  await parsed();
  speakTheLanguage(document, message('extName'));
  const late = new Promise<null>((resolve) => setTimeout(resolve, DRAWN_AT_THE_LATEST - performance.now(), null));
  const deals = await Promise.race([firstDeals.catch(() => null), late]);
  render(
    <PopupPage database={database} firstDeals={deals ?? firstDeals} reading={reading} send={send} />,
    document.getElementById('page') ?? document.body,
  );
}

/** The first use of each format loads its data, which takes longer than all later uses: it is had while the disk is read. */
function warmUp(): void {
  saving(1, 2, 'EUR');
  day(0, 0);
  plural('kept_items', 0);
}

/** Resolves when the page's body is there. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

start();
