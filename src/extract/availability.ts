/** Availability and condition, from the words of markup to schema.org's own. */
import { AVAILABILITIES, type Availability, ITEM_CONDITIONS, type ItemCondition } from '../core/offer.ts';
import { lastWord } from './schema-node.ts';

const squeeze = (text: string) =>
  lastWord(text.trim().replace(/\s+/g, ''))
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const availabilityBySqueezed = new Map<string, Availability>(AVAILABILITIES.map((word) => [word.toLowerCase(), word]));
for (const [words, availability] of [
  ['available,availableforsale,instoc,yes,true,availablefororder,onstock,inventory', 'InStock'],
  ['oos,outstock,unavailable,notavailable,no,false,notinstock,pending', 'OutOfStock'],
  ['soldoutonline', 'SoldOut'],
  ['backordered,availableonbackorder', 'BackOrder'],
  ['limited,limitedstock,lowstock', 'LimitedAvailability'],
  ['preorders,preorderable,availableforpreorder', 'PreOrder'],
  ['discontinueditem', 'Discontinued'],
  ['onlyonline', 'OnlineOnly'],
] as const)
  for (const word of words.split(',')) availabilityBySqueezed.set(word, availability);

/** Null for a word nobody knows. */
export function readAvailability(text: string | null): Availability | null {
  return text === null ? null : (availabilityBySqueezed.get(squeeze(text)) ?? null);
}

/** Null for a word nobody knows. */
export function readItemCondition(text: string | null): ItemCondition | null {
  if (text === null) return null;
  const word = squeeze(text).replace(/condition$/, '');
  return ITEM_CONDITIONS.find((condition) => condition.toLowerCase() === `${word}condition`) ?? null;
}
