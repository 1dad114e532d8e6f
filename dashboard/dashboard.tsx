/** Starts the dashboard: the database is opened first, while the page itself is still parsed. */
import { render } from 'preact';
import { parsed } from '../popup/parsed.ts';
import { message, speakTheLanguage } from '../popup/words/message.ts';
import { MagpieDatabase } from '../src/record/database.ts';
import { DashboardPage } from './frame/dashboard-page.tsx';
import { askToStay } from './transfer/ask-to-stay.ts';

const database = new MagpieDatabase();
// Whatever keeps it from opening is told by the page, which asks again.
database.open().catch(() => undefined);

async function start(): Promise<void> {
  await parsed();
  speakTheLanguage(document, message('page_title', message('nav_overview')));
  render(<DashboardPage database={database} />, document.getElementById('page') ?? document.body);
  // Without its promise, a browser short of room may clear what is kept here without asking.
  await askToStay().catch((cause) => console.warn('The browser could not be asked to keep the data.', cause));
}

start();
