/** Pictures that a page shows but may not read (they come from another host): cut from a capture of the visible tab, never fetched. */
import browser, { type Runtime } from 'webextension-polyfill';
import { THUMBNAIL_SIDE } from '../src/core/observation.ts';
import type { Payload } from '../src/messages.ts';

type Region = Payload<'pictures-wanted'>['regions'][number];
type Viewport = Payload<'pictures-wanted'>['viewport'];

/** Browsers allow two captures a second; one is enough for us and leaves the other to the shopper's other extensions. */
const LEAST_MILLISECONDS_BETWEEN_CAPTURES = 1000;

let lastCaptureAt = 0;

/**
 * The wanted regions of the sender's tab as small pictures. Empty unless the shopper allowed all sites (browsers ask for
 * exactly that) and the tab was the active one, at the same address, before and after the capture.
 */
export async function capturePictures(
  regions: readonly Region[],
  viewport: Viewport,
  sender: Runtime.MessageSender,
): Promise<{ itemId: string; picture: string }[]> {
  if (!(await browser.permissions.contains({ origins: ['<all_urls>'] }))) return [];
  const now = Date.now();
  if (now - lastCaptureAt < LEAST_MILLISECONDS_BETWEEN_CAPTURES) return [];
  const tabId = sender.tab?.id;
  const windowId = sender.tab?.windowId;
  if (tabId === undefined || windowId === undefined) return [];
  const isInFront = async () => {
    const [active] = await browser.tabs.query({ active: true, windowId });
    return active?.id === tabId && active.url === sender.url;
  };
  if (!(await isInFront())) return [];
  lastCaptureAt = now;
  const capture = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  if (!(await isInFront()) || !(await stillThere(tabId, regions))) return [];
  const bitmap = await createImageBitmap(blobOf(capture));
  try {
    const scale = bitmap.width / viewport.width;
    const pictures: { itemId: string; picture: string }[] = [];
    for (const region of regions) {
      const picture = await crop(bitmap, region, scale);
      if (picture !== null) pictures.push({ itemId: region.itemId, picture });
    }
    return pictures;
  } finally {
    bitmap.close();
  }
}

/** Asks the page whether the pictures still stand where they stood: it may have scrolled while the capture was made. */
async function stillThere(tabId: number, regions: readonly Region[]): Promise<boolean> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, { name: 'still-there', regions }, { frameId: 0 });
  return answer === true;
}

async function crop(bitmap: ImageBitmap, region: Region, scale: number): Promise<string | null> {
  const { x, y, width, height } = region;
  if ((x + width) * scale > bitmap.width + 1 || (y + height) * scale > bitmap.height + 1) return null;
  const shrink = Math.min(1, THUMBNAIL_SIDE / (Math.max(width, height) * scale));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale * shrink)),
    Math.max(1, Math.round(height * scale * shrink)),
  );
  const drawing = canvas.getContext('2d');
  if (drawing === null) return null;
  drawing.drawImage(bitmap, x * scale, y * scale, width * scale, height * scale, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  return `data:${blob.type};base64,${base64Of(new Uint8Array(await blob.arrayBuffer()))}`;
}

/** The bytes of a base64 data address, decoded here: asking `fetch` to do it would be a request. */
function blobOf(dataAddress: string): Blob {
  const [head = '', body = ''] = dataAddress.split(',', 2);
  const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: /:(.*?);/.exec(head)?.[1] ?? 'image/png' });
}

function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}
