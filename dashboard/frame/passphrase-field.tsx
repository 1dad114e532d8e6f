/** A field for a passphrase: a new one that the browser may propose, or one that the shopper knows. */

interface Props {
  readonly label: string;
  readonly value: string;
  readonly isNew: boolean;
  readonly onInput: (value: string) => void;
}

export function PassphraseField({ label, value, isNew, onInput }: Props) {
  return (
    <label class="field">
      <span class="field-name">{label}</span>
      <input
        type="password"
        autocomplete={isNew ? 'new-password' : 'off'}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
  );
}
