/** What the shopper's choice came to, and what is next. Each outcome is fine. */

import { Icon } from '../popup/look/icon.tsx';
import { message, plural } from '../popup/words/message.ts';
import { isEverywhere } from '../src/core/match-pattern.ts';

export type Chosen = 'all' | 'one' | 'refused';

interface Props {
  /** Null before anything was chosen on this page. */
  readonly chosen: Chosen | null;
  /** Match patterns allowed now; null until the browser has said. */
  readonly origins: readonly string[] | null;
}

export function ChoiceOutcome({ chosen, origins }: Props) {
  const words = wordsFor(chosen, origins);
  return (
    <div class="choice-outcome" role="status">
      {words && (
        <div class="banner">
          <Icon name="check" />
          <div>
            <p class="banner-title">{words.title}</p>
            <p>{words.body}</p>
          </div>
        </div>
      )}
    </div>
  );
}

/** Null when there is nothing to say yet: nothing was chosen, and nothing is allowed. */
function wordsFor(chosen: Props['chosen'], origins: Props['origins']): { title: string; body: string } | null {
  const all = { title: message('granted_title'), body: message('granted_body') };
  const nextShop = message('one_done_body');
  if (chosen === 'all') return all;
  if (chosen === 'one') return { title: message('one_done_title'), body: nextShop };
  if (chosen === 'refused') return { title: message('refused_title'), body: message('refused_body') };
  if (origins === null || origins.length === 0) return null;
  return origins.some(isEverywhere) ? all : { title: plural('some_title', origins.length), body: nextShop };
}
