/** Starts the overview page. */
import { render } from 'preact';
import { message, speakTheLanguage } from '../popup/words/message.ts';
import { MagpieDatabase } from '../src/record/database.ts';
import { Overview } from './overview.tsx';

speakTheLanguage(document, message('page_title', message('overview_title')));
render(<Overview database={new MagpieDatabase()} />, document.getElementById('page') ?? document.body);
