/** The way from the page to background. */
import { createSender } from '../src/sender.ts';
import { runtime } from './runtime.ts';
import { sendReliably } from './send.ts';

export const toBackground = sendReliably(createSender((envelope) => runtime.sendMessage(envelope)));
