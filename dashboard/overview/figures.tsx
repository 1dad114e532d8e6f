/** How much is kept, in five figures, each of which stands there as soon as it was counted. */
import { useEffect } from 'preact/hooks';
import { markAfterPaint } from '../../popup/lists/after-paint.ts';
import { numberFormat } from '../../popup/words/formatters.ts';
import { type MessageKey, message, wordsLocale } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import {
  countInteractions,
  countItems,
  countRequests,
  countSessions,
  countShops,
} from '../../src/record/read-counts.ts';
import { useFirstContent } from '../lists/use-first-content.ts';
import { useReading } from '../lists/use-reading.ts';

interface Figure {
  readonly label: MessageKey;
  readonly note: MessageKey;
  readonly count: (database: MagpieDatabase) => Promise<number>;
  /** Set on the figure that is a promise. */
  readonly promised?: true;
  /** Set where the browser takes its time: it is counted when the first content is on the screen. */
  readonly late?: true;
}

const FIGURES: readonly Figure[] = [
  { label: 'figure_items', note: 'figure_items_note', count: countItems },
  { label: 'figure_shops', note: 'figure_shops_note', count: countShops },
  { label: 'figure_sessions', note: 'figure_sessions_note', count: countSessions },
  { label: 'figure_interactions', note: 'figure_interactions_note', count: countInteractions, late: true },
  {
    label: 'figure_requests',
    note: 'figure_requests_note',
    count: async (database) => (await countRequests(database)).sent,
    promised: true,
  },
];

interface Props {
  readonly database: MagpieDatabase;
  /** Told of each figure that stands there. */
  readonly onCounted: (figure: string) => void;
}

export const FIGURE_COUNT = FIGURES.length;

export function Figures({ database, onCounted }: Props) {
  return (
    <dl class="figures">
      {FIGURES.map((figure) => (
        <FigureBox key={figure.label} database={database} onCounted={onCounted} {...figure} />
      ))}
    </dl>
  );
}

/** It keeps its place until it was counted. */
function FigureBox({ database, onCounted, label, note, count, promised, late }: Figure & Props) {
  const isPainted = useFirstContent();
  const { value } = useReading(late && !isPainted ? null : database, count);
  const isCounted = value !== null;
  useEffect(() => {
    if (!isCounted) return;
    markAfterPaint('magpie:first-content');
    onCounted(label);
  }, [isCounted, onCounted, label]);
  return (
    <div class={promised ? 'figure promised' : 'figure'}>
      <dt>{message(label)}</dt>
      <dd class="figure-number">{value === null ? '\u00a0' : numberFormat(wordsLocale()).format(value)}</dd>
      <dd class="figure-note">{message(note)}</dd>
    </div>
  );
}
