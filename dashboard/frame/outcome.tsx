/** What the shopper's last action came to: one line at the foot of the window, with the way back where there is one. */
import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import { Icon } from '../../popup/look/icon.tsx';
import { message } from '../../popup/words/message.ts';

interface Outcome {
  readonly text: string;
  /** Takes the action back; null where that cannot be. */
  readonly undo: (() => Promise<unknown>) | null;
}

/** Tells the outcome. A later one takes the place of an earlier. */
export type Tell = (text: string, undo?: () => Promise<unknown>) => void;

const Telling = createContext<Tell>(() => undefined);
export const TellingProvider = Telling.Provider;
export const useTell = () => useContext(Telling);

/** Tells what an action came to, or in the browser's or background's own words why it came to nothing. */
export function useAct() {
  const tell = useTell();
  return useCallback(
    async <T,>(action: Promise<T>, done: (result: T) => string, undo?: () => Promise<unknown>): Promise<T | null> => {
      try {
        const result = await action;
        tell(done(result), undo);
        return result;
      } catch (cause) {
        tell(message('action_failed', cause instanceof Error ? cause.message : String(cause)));
        return null;
      }
    },
    [tell],
  );
}

export function useOutcome(): { outcome: Outcome | null; tell: Tell; clear: () => void } {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const tell = useCallback<Tell>((text, undo) => setOutcome({ text, undo: undo ?? null }), []);
  return { outcome, tell, clear: () => setOutcome(null) };
}

interface Props {
  readonly outcome: Outcome | null;
  readonly tell: Tell;
  readonly onClose: () => void;
}

export function OutcomeLine({ outcome, tell, onClose }: Props) {
  const takeBack = (undo: () => Promise<unknown>) =>
    undo().then(
      () => tell(message('action_undone')),
      () => tell(message('not_noted')),
    );
  return (
    <div class="outcome-place" role="status">
      {outcome && (
        <div class="outcome">
          <p dir="auto">{outcome.text}</p>
          {outcome.undo && (
            <button type="button" class="link" onClick={() => outcome.undo && takeBack(outcome.undo)}>
              {message('undo')}
            </button>
          )}
          <button type="button" class="tool" aria-label={message('close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
