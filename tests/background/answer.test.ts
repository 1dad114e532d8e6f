/** Every message is judged by who sends it and by its schema before a handler sees it. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { createAnswerer, type Handlers } from '../../background/answer.ts';

const self = { id: 'magpie', origin: 'chrome-extension://magpie/' };
const tab = { id: 7 } as Runtime.MessageSender['tab'];
const contentScript = { id: 'magpie', url: 'https://shop.example/p/1', frameId: 0, tab } as Runtime.MessageSender;
const ownPage = { id: 'magpie', url: 'chrome-extension://magpie/popup/popup.html' } as Runtime.MessageSender;

const handled = vi.fn();
const handlers = new Proxy({} as Handlers, {
  get: (_, name) => async (payload: unknown) => {
    handled(name, payload);
    return { recorded: true };
  },
});
let answer: ReturnType<typeof createAnswerer>;
beforeEach(() => {
  handled.mockReset();
  answer = createAnswerer(handlers, self);
});

const dwell = { name: 'dwell-measured', payload: { visitId: 'a1', dwell: 1000 } };

it('hands a well-formed message of the right sender to its handler', async () => {
  expect(await answer(dwell, contentScript)).toEqual({ reply: { recorded: true } });
  expect(handled).toHaveBeenCalledWith('dwell-measured', dwell.payload);
});

// Proof of privacy
it.each([
  ['a content script that asks to read', { name: 'refresh', payload: {} }, contentScript],
  ['a page of ours that pretends to be a shop', dwell, ownPage],
  ['another extension', dwell, { ...contentScript, id: 'other' }],
  ['a frame inside a page', dwell, { ...contentScript, frameId: 3 }],
  [
    'a page whose address only begins like ours',
    { name: 'refresh', payload: {} },
    { ...ownPage, url: 'https://evil.example/#chrome-extension://magpie/' },
  ],
  ['an unknown name', { name: 'read-everything', payload: {} }, ownPage],
  ['a name from the prototype', { name: 'constructor', payload: {} }, ownPage],
  ['no message at all', null, ownPage],
  ['a payload with a key too many', { name: 'dwell-measured', payload: { ...dwell.payload, more: 1 } }, contentScript],
  ['a negative dwell', { name: 'dwell-measured', payload: { visitId: 'a1', dwell: -1 } }, contentScript],
  [
    'a picture that is an address',
    { name: 'pictures-drawn', payload: { pictures: [{ itemId: 'a', picture: 'https://x.example/1.png' }] } },
    contentScript,
  ],
  [
    'a picture with script in it',
    { name: 'pictures-drawn', payload: { pictures: [{ itemId: 'a', picture: 'data:image/svg+xml;base64,AAAA' }] } },
    contentScript,
  ],
])('refuses %s', async (_, message, sender) => {
  expect(await answer(message, sender as Runtime.MessageSender)).toEqual({ error: expect.any(String) });
  expect(handled).not.toHaveBeenCalled();
});

it('stops listening to a tab that floods, and to no other', async () => {
  for (let count = 0; count < 120; count += 1) await answer(dwell, contentScript);
  expect(await answer(dwell, contentScript)).toEqual({ error: 'Too many messages from this tab.' });
  const other = { ...contentScript, tab: { ...tab, id: 8 } } as Runtime.MessageSender;
  expect(await answer(dwell, other)).toEqual({ reply: { recorded: true } });
});

it('answers with the reason when a handler fails', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answer = createAnswerer(
    { ...handlers, refresh: () => Promise.reject(new Error('The disk is full.')) } as Handlers,
    self,
  );
  expect(await answer({ name: 'refresh', payload: {} }, ownPage)).toEqual({ error: 'The disk is full.' });
  quiet.mockRestore();
});
