/** The content script's entry: watches this page of a shop the shopper allowed, and tells background what it shows. */
import { onAddressChange } from './navigation.ts';
import { areStillThere, isStillThereQuestion } from './pictures.ts';
import { runtime } from './runtime.ts';
import { toBackground } from './to-background.ts';
import { Visit } from './visit.ts';

/** Set in the content script's own world: a second copy (registered and injected) finds it and does nothing. */
const ALREADY_HERE = Symbol.for('magpie');

if (!Reflect.has(globalThis, ALREADY_HERE)) {
  Reflect.set(globalThis, ALREADY_HERE, true);
  let visit = new Visit(document, location.href, toBackground);
  const visitAnew = (address: string) => {
    visit.end();
    visit = new Visit(document, address, toBackground);
  };
  onAddressChange(window, visitAnew);
  // Back and forward may bring a page back as it was left, content script and all: that is another visit.
  window.addEventListener('pageshow', ({ persisted }) => persisted && visitAnew(location.href));
  runtime.onMessage.addListener((message, _sender, answer) => {
    if (isStillThereQuestion(message)) answer(areStillThere(message.regions, document));
  });
}
