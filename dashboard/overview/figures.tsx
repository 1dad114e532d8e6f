/** How much is kept, in five figures. */
import { numberFormat } from '../../popup/words/formatters.ts';
import { type MessageKey, message, wordsLocale } from '../../popup/words/message.ts';
import type { Kept } from '../../src/record/read.ts';

interface Figure {
  readonly label: MessageKey;
  readonly note: MessageKey;
  readonly of: (kept: Kept) => number;
  /** Set on the figure that is a promise. */
  readonly promised?: true;
}

const FIGURES: readonly Figure[] = [
  { label: 'figure_items', note: 'figure_items_note', of: ({ items }) => items },
  { label: 'figure_shops', note: 'figure_shops_note', of: ({ shops }) => shops },
  { label: 'figure_sessions', note: 'figure_sessions_note', of: ({ sessions }) => sessions },
  { label: 'figure_interactions', note: 'figure_interactions_note', of: ({ interactions }) => interactions },
  { label: 'figure_requests', note: 'figure_requests_note', of: ({ requestsSent }) => requestsSent, promised: true },
];

/** @param kept null until it was read; the figures keep their places meanwhile */
export function Figures({ kept }: { kept: Kept | null }) {
  const write = numberFormat(wordsLocale());
  return (
    <dl class="figures">
      {FIGURES.map(({ label, note, of, promised }) => (
        <div key={label} class={promised ? 'figure promised' : 'figure'}>
          <dt>{message(label)}</dt>
          <dd class="figure-number">{kept ? write.format(of(kept)) : '\u00a0'}</dd>
          <dd class="figure-note">{message(note)}</dd>
        </div>
      ))}
    </dl>
  );
}
