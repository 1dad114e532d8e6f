/** Why a card is not taken, in one sentence each. */
import { type MessageKey, message } from '../../popup/words/message.ts';
import type { CardTrouble } from '../../src/core/taste-card.ts';

const WORDS: Readonly<Record<CardTrouble, MessageKey>> = {
  huge: 'card_huge',
  'not-a-card': 'card_not_a_card',
  'wrong-passphrase': 'card_wrong_passphrase',
  'for-another': 'card_for_another',
  tampered: 'card_tampered',
  'newer-format': 'card_newer_format',
  malformed: 'card_malformed',
  older: 'card_older',
  known: 'card_known',
  own: 'card_own',
  'too-many': 'card_too_many',
};

export function troubleWords(trouble: CardTrouble): string {
  return message(WORDS[trouble]);
}
