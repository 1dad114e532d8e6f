/** What was set aside of a database that could not be opened any more: to be saved, and to be deleted. Nothing when there is none. */
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../popup/look/icon.tsx';
import { send } from '../../popup/send.ts';
import { message, plural } from '../../popup/words/message.ts';
import { day } from '../../popup/words/numbers.ts';
import { readSetAside, readSetAsideLines, type SetAside } from '../../src/record/read-set-aside.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';
import { download } from '../transfer/download.ts';

export function SetAsideSection() {
  const [all, setAll] = useState<readonly SetAside[]>([]);
  const act = useAct();
  const read = () => readSetAside().then(setAll, () => undefined);
  useEffect(() => void read(), []);
  if (all.length === 0) return null;

  const save = (aside: SetAside) => {
    const name = `magpie-set-aside-${new Date(aside.at).toISOString().slice(0, 10)}.jsonl`;
    const saving = async () => {
      const parts: string[] = [];
      for await (const part of readSetAsideLines(aside)) parts.push(part);
      download(new Blob(parts), name);
    };
    act(saving(), () => message('export_done', name));
  };
  const remove = async ({ name }: SetAside) => {
    await act(send('delete-set-aside', { name }), () => message('set_aside_deleted'));
    await read();
  };

  return (
    <Section id="set-aside" title={message('section_set_aside')} lead={message('set_aside_lead')}>
      {all.map((aside) => (
        <div key={aside.name}>
          <p>{wordsOf(aside)}</p>
          <div class="actions">
            <button type="button" class="button quiet" onClick={() => save(aside)}>
              {message('set_aside_save')}
            </button>
            <button type="button" class="button quiet" onClick={() => remove(aside)}>
              <Icon name="forget" />
              {message('set_aside_delete')}
            </button>
          </div>
        </div>
      ))}
    </Section>
  );
}

function wordsOf({ at, rows, lost }: SetAside): string {
  const [when, read] = [day(at, Date.now()), plural('count_rows', rows)];
  return lost === 0
    ? message('set_aside_rows', when, read)
    : message('set_aside_lost', when, read, plural('count_rows', lost));
}
