/** Asks before something goes that cannot be had back, and says exactly what. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../popup/words/message.ts';

interface Question {
  readonly title: string;
  /** What goes, and what stays; a sentence each. */
  readonly sentences: readonly string[];
  /** The button that does it. */
  readonly action: string;
  readonly onConfirm: () => void;
}

/** @returns a function that puts a question, and the dialog to be drawn */
export function useConfirmation() {
  const [question, setQuestion] = useState<Question | null>(null);
  const dialog = question && <Confirmation question={question} onClose={() => setQuestion(null)} />;
  return { ask: setQuestion as (question: Question) => void, dialog };
}

/** The browser's own modal dialog: it holds the focus, closes with Escape, and gives the focus back. */
function Confirmation({ question, onClose }: { question: Question; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const confirm = () => {
    dialog.current?.close();
    question.onConfirm();
  };
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onClose={onClose}
    >
      <h2 id="question-title" dir="auto">
        {question.title}
      </h2>
      <div id="question-text">
        {question.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div class="dialog-buttons">
        {/* First, and so with the focus: a key pressed in haste loses nothing. */}
        <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
          {message('cancel')}
        </button>
        <button type="button" class="button" onClick={confirm}>
          {question.action}
        </button>
      </div>
    </dialog>
  );
}
