/** Starts the page that opens once Magpie is installed. */
import { render } from 'preact';
import { message, speakTheLanguage } from '../popup/words/message.ts';
import { Welcome } from './welcome.tsx';

speakTheLanguage(document, message('welcome_title'));
render(<Welcome />, document.getElementById('page') ?? document.body);
