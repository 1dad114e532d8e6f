/** A list of short texts that the shopper writes: a field to add one, and a button to take each away. */
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../popup/look/icon.tsx';
import { message } from '../../popup/words/message.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly values: readonly string[];
  /** @returns whether it was taken; a text that was not stays in the field */
  readonly onAdd: (value: string) => Promise<boolean>;
  readonly onRemove: (value: string) => void;
}

export function ValueList({ label, hint, values, onAdd, onRemove }: Props) {
  const [written, setWritten] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const add = async (event: Event) => {
    event.preventDefault();
    if (written.trim() === '') return;
    if (await onAdd(written)) setWritten('');
    field.current?.focus();
  };
  const remove = (value: string) => {
    // Its button goes with it.
    field.current?.focus();
    onRemove(value);
  };
  return (
    <form class="value-list" onSubmit={add}>
      <label for={id}>{label}</label>
      <div class="value-field">
        <input
          ref={field}
          id={id}
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={300}
          placeholder={hint}
          value={written}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
        <button type="submit" class="button quiet">
          {message('add')}
        </button>
      </div>
      {values.length > 0 && (
        <ul class="values" aria-label={label}>
          {values.map((value) => (
            <li key={value}>
              <bdi>{value}</bdi>
              <button
                type="button"
                class="tool"
                aria-label={message('remove_value', value)}
                onClick={() => remove(value)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
