/** Tells what is sold as new from what was used before. */
import type { ItemCondition } from '../../core/offer.ts';

const REFURBISHED =
  /(?<!\p{L})(?:refurb(?:ished|ed)?|renewed|reconditioned|generaluberholt|generalueberholt|wiederaufbereitet|aufbereitet|reconditionne|ricondizionato|reacondicionado|remanufactured|factory\s+certified)(?!\p{L})/u;
const USED =
  /(?<!\p{L})(?:pre-?owned|second\s?hand|gebraucht|d'occasion|seconde main|usato|segunda mano|b-ware|ex[\s-]?display|open[\s-]box)(?!\p{L})|(?<!\p{L})used(?=\s*(?:$|[-,()[\]:]|condition|grade|very|good|like))/u;

/** The condition by markup, else by the folded name; null when neither says. A name that says "refurbished" outweighs markup that says new. */
export function conditionOf(foldedName: string, stated: ItemCondition | null): 'new' | 'used' | 'refurbished' | null {
  if (stated === 'RefurbishedCondition' || REFURBISHED.test(foldedName)) return 'refurbished';
  if (stated === 'UsedCondition' || stated === 'DamagedCondition' || USED.test(foldedName)) return 'used';
  return stated === 'NewCondition' ? 'new' : null;
}
