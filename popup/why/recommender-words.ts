/** What each recommender goes by, in the shopper's words. */
import { type MessageKey, message } from '../words/message.ts';

interface Words {
  readonly name: MessageKey;
  /** One sentence. */
  readonly how: MessageKey;
}

const WORDS: Readonly<Record<string, Words>> = {
  'text-matching': { name: 'recommender_text', how: 'recommender_text_how' },
  'sequential-rules': { name: 'recommender_rules', how: 'recommender_rules_how' },
  'next-step': { name: 'recommender_next', how: 'recommender_next_how' },
  'session-neighbours': { name: 'recommender_sessions', how: 'recommender_sessions_how' },
  'item-item': { name: 'recommender_together', how: 'recommender_together_how' },
  'personal-profile': { name: 'recommender_taste', how: 'recommender_taste_how' },
  social: { name: 'recommender_friends', how: 'recommender_friends_how' },
  'recent-popular': { name: 'recommender_often', how: 'recommender_often_how' },
};

/** A recommender that is not listed is told by the name it has in the code. */
export function recommenderName(recommender: string): string {
  const words = WORDS[recommender];
  return words ? message(words.name) : recommender;
}

/** How it comes to its proposals; null for one that is not listed. */
export function recommenderHow(recommender: string): string | null {
  const words = WORDS[recommender];
  return words ? message(words.how) : null;
}
