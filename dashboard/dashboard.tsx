/** Starts the overview page. */
import { render } from 'preact';
import { message, speakTheLanguage } from '../popup/words/message.ts';
import { MagpieDatabase } from '../src/record/database.ts';
import { Overview } from './overview.tsx';
import { askToStay } from './transfer/ask-to-stay.ts';

speakTheLanguage(document, message('page_title', message('overview_title')));
render(<Overview database={new MagpieDatabase()} />, document.getElementById('page') ?? document.body);
// Without its promise, a browser short of room may clear what is kept here without asking.
void askToStay();
