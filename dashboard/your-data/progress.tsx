/** How far a longer work has come, and the button that stops it. */
import { percentFormat } from '../../popup/words/formatters.ts';
import { message, wordsLocale } from '../../popup/words/message.ts';

export interface Progress {
  /** What was done of what there is, 0 to 1. */
  readonly part: number;
  readonly stop: AbortController;
}

export function ProgressLine({ progress, label }: { progress: Progress; label: string }) {
  return (
    <div class="progress">
      <progress max={1} value={progress.part} aria-label={label} />
      <span class="number">{percentFormat(wordsLocale()).format(Math.floor(progress.part * 100) / 100)}</span>
      <button type="button" class="button quiet" onClick={() => progress.stop.abort()}>
        {message('cancel')}
      </button>
    </div>
  );
}
