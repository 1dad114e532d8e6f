/** Export: everything as lines of JSON, or the interactions as a table; locked with a passphrase where that is wanted. */
import { useState } from 'preact/hooks';
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { useTell } from '../frame/outcome.tsx';
import { PassphraseField } from '../frame/passphrase-field.tsx';
import { Section } from '../frame/section.tsx';
import { download } from '../transfer/download.ts';
import { saveExport } from '../transfer/save-export.ts';
import { type Progress, ProgressLine } from './progress.tsx';

const KINDS = [
  { kind: 'everything', name: 'export_everything', note: 'export_everything_note' },
  { kind: 'interactions-csv', name: 'export_csv', note: 'export_csv_note' },
] as const;
type Kind = (typeof KINDS)[number]['kind'];

export function ExportSection({ database }: { database: MagpieDatabase }) {
  const [kind, setKind] = useState<Kind>('everything');
  const [passphrase, setPassphrase] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const tell = useTell();

  const save = async (event: Event) => {
    event.preventDefault();
    const stop = new AbortController();
    setProgress({ part: 0, stop });
    try {
      const { blob, fileName } = await saveExport({
        database,
        kind,
        passphrase: passphrase === '' ? null : passphrase,
        onProgress: (done, total) => setProgress({ part: total === 0 ? 1 : done / total, stop }),
        signal: stop.signal,
      });
      download(blob, fileName);
      setPassphrase('');
      tell(message('export_done', fileName));
    } catch (cause) {
      tell(stop.signal.aborted ? message('export_stopped') : message('action_failed', wordsOf(cause)));
    }
    setProgress(null);
  };

  return (
    <Section id="export" title={message('section_export')} lead={message('export_lead')}>
      <form onSubmit={save}>
        <fieldset class="radios">
          <legend class="unseen">{message('section_export')}</legend>
          {KINDS.map((one) => (
            <label key={one.kind} class="radio">
              <input type="radio" name="kind" checked={kind === one.kind} onChange={() => setKind(one.kind)} />
              <span>
                {message(one.name)}
                <span class="fine">{message(one.note)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <PassphraseField label={message('passphrase_new')} value={passphrase} isNew onInput={setPassphrase} />
        <p class="fine">{message('passphrase_note')}</p>
        {progress ? (
          <ProgressLine progress={progress} label={message('section_export')} />
        ) : (
          <button type="submit" class="button">
            {message('export_button')}
          </button>
        )}
      </form>
    </Section>
  );
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
