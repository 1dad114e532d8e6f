/** Import: brings an exported file back. It is checked to its last line before anything is changed. */
import { useRef, useState } from 'preact/hooks';
import { send } from '../../popup/send.ts';
import { numberFormat } from '../../popup/words/formatters.ts';
import { message, plural, wordsLocale } from '../../popup/words/message.ts';
import type { ImportedReply } from '../../src/messages.ts';
import { useTell } from '../frame/outcome.tsx';
import { PassphraseField } from '../frame/passphrase-field.tsx';
import { Section } from '../frame/section.tsx';
import { importFile } from '../transfer/import-file.ts';
import { isEncrypted } from '../transfer/is-encrypted.ts';
import { WrongPassphrase } from '../transfer/wrong-passphrase.ts';
import { type Progress, ProgressLine } from './progress.tsx';

export function ImportSection() {
  const [file, setFile] = useState<File | null>(null);
  const [isLocked, setLocked] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  /** Why the file was not taken; it stays until another is chosen, for it has to be read at leisure. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const tell = useTell();

  const choose = async (chosen: File | null) => {
    setFile(chosen);
    setRefusal(null);
    setLocked(chosen !== null && (await isEncrypted(chosen)));
  };
  const bring = async (event: Event) => {
    event.preventDefault();
    if (file === null) return;
    const stop = new AbortController();
    setRefusal(null);
    setProgress({ part: 0, stop });
    try {
      const reply = await importFile({
        file,
        passphrase: isLocked ? passphrase : null,
        send,
        onProgress: (done, total) => setProgress({ part: total === 0 ? 1 : done / total, stop }),
        signal: stop.signal,
      });
      if (reply.refused) setRefusal(refusedWords(reply.refused));
      else {
        tell(importedWords(reply));
        setPassphrase('');
        setFile(null);
        if (field.current) field.current.value = '';
      }
    } catch (cause) {
      if (stop.signal.aborted) tell(message('import_stopped'));
      else if (cause instanceof WrongPassphrase) setRefusal(message('passphrase_wrong'));
      else setRefusal(message('action_failed', cause instanceof Error ? cause.message : String(cause)));
    }
    setProgress(null);
  };

  return (
    <Section id="import" title={message('section_import')} lead={message('import_lead')}>
      <form onSubmit={bring}>
        <label class="field wide">
          <span class="field-name">{message('import_file')}</span>
          <input
            ref={field}
            type="file"
            accept=".jsonl,.age"
            onChange={({ currentTarget }) => void choose(currentTarget.files?.[0] ?? null)}
          />
        </label>
        {isLocked && file && (
          <PassphraseField
            label={message('passphrase_known')}
            value={passphrase}
            isNew={false}
            onInput={setPassphrase}
          />
        )}
        <div role="alert">{refusal !== null && <p class="refusal">{refusal}</p>}</div>
        {progress ? (
          <ProgressLine progress={progress} label={message('section_import')} />
        ) : (
          <button type="submit" class="button quiet" disabled={file === null || (isLocked && passphrase === '')}>
            {message('import_button')}
          </button>
        )}
      </form>
    </Section>
  );
}

function refusedWords({ line, reason }: { line: number; reason: string }): string {
  return message('import_refused', numberFormat(wordsLocale()).format(line), reason);
}

function importedWords({ items, interactions, known }: ImportedReply): string {
  const added = message('import_done', plural('count_items', items), plural('count_interactions', interactions));
  return known > 0 ? message('sentence_pair', added, plural('import_known', known)) : added;
}
