/** Starts the dashboard. */
import { render } from 'preact';
import { message, speakTheLanguage } from '../popup/words/message.ts';
import { MagpieDatabase } from '../src/record/database.ts';
import { DashboardPage } from './frame/dashboard-page.tsx';
import { askToStay } from './transfer/ask-to-stay.ts';

speakTheLanguage(document, message('page_title', message('nav_overview')));
render(<DashboardPage database={new MagpieDatabase()} />, document.getElementById('page') ?? document.body);
// Without its promise, a browser short of room may clear what is kept here without asking.
askToStay().catch((cause) => console.warn('The browser could not be asked to keep the data.', cause));
