/** Why two items are held for the same product, or are not, in plain words. */
import { type MessageKey, message } from '../../popup/words/message.ts';
import type { Agreement, Contradiction } from '../../src/core/product-identity.ts';
import type { ComparedReply } from '../../src/messages.ts';

/** In the order of what proves most; what is left out is no reason by itself. */
const PROOFS: readonly (readonly [Agreement['kind'], MessageKey])[] = [
  ['gtin', 'same_gtin'],
  ['mpn', 'same_mpn'],
  ['model-code', 'same_code'],
  ['words', 'same_words'],
];

const DIFFERENCES: Readonly<Record<Contradiction['kind'], MessageKey>> = {
  gtin: 'differs_gtin',
  mpn: 'differs_mpn',
  condition: 'differs_condition',
  'pack-count': 'differs_pack_count',
  size: 'differs_size',
  capacity: 'differs_capacity',
  colour: 'differs_colour',
  'same-shop': 'differs_same_shop',
};

/** Why an item is in the group. */
export function reasonFor({ byHand, agreements, contradictions }: ComparedReply): string {
  if (byHand === 'same') return message('same_by_hand');
  // By itself it would not be here: another of the group, or the shopper's word on another, brought it.
  if (contradictions.length > 0) return message('same_through_others');
  for (const [kind, key] of PROOFS) {
    const proof = agreements.find((agreement) => agreement.kind === kind);
    if (proof) return message(key, proof.value);
  }
  return message('same_through_others');
}

/** Why an item is not in the group though much like it. */
export function reasonAgainst({ byHand, contradictions: [first] }: ComparedReply): string {
  if (byHand === 'different') return message('split_by_hand');
  return first ? differenceWords(first) : message('same_probably');
}

/** `a` is what the one item states, `b` what the other does. */
export function differenceWords({ kind, a, b }: Contradiction): string {
  const key = DIFFERENCES[kind];
  return kind === 'condition' || kind === 'same-shop' ? message(key) : message(key, a, b);
}
