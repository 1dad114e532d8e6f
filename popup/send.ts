/** How our pages write: by message alone. */
import browser from 'webextension-polyfill';
import { createSender } from '../src/sender.ts';

export const send = createSender((envelope) => browser.runtime.sendMessage(envelope));

export type Send = typeof send;
