/** Lists of names that the shopper decides something about, one for each kind: a shop, a brand and so on. Each step can be undone. */
import { type MessageKey, message } from '../../popup/words/message.ts';
import { type BlockKind, type Settings, tidyBlock } from '../../src/core/settings.ts';
import { useAct } from '../frame/outcome.tsx';
import { Section } from '../frame/section.tsx';
import { ValueList } from './value-list.tsx';

const KINDS: Readonly<Record<BlockKind, { readonly label: MessageKey; readonly hint: MessageKey }>> = {
  shops: { label: 'block_shops', hint: 'block_shops_hint' },
  brands: { label: 'block_brands', hint: 'block_brands_hint' },
  categories: { label: 'block_categories', hint: 'block_categories_hint' },
  words: { label: 'block_words', hint: 'block_words_hint' },
};

interface Props<K extends BlockKind> {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly kinds: readonly K[];
  readonly values: Readonly<Record<K, readonly string[]>>;
  readonly add: (kind: K, value: string) => Promise<Settings>;
  readonly remove: (kind: K, value: string) => Promise<Settings>;
  /** What is said when a name was added, or taken away again. */
  readonly words: { readonly added: MessageKey; readonly removed: MessageKey };
}

export function NamedGroups<K extends BlockKind>({ kinds, values, add, remove, words, ...section }: Props<K>) {
  const act = useAct();
  return (
    <Section {...section}>
      {kinds.map((kind) => (
        <ValueList
          key={kind}
          label={message(KINDS[kind].label)}
          hint={message(KINDS[kind].hint)}
          values={values[kind]}
          onAdd={async (value) =>
            (await act(
              add(kind, value),
              () => message(words.added, value.trim()),
              () => remove(kind, tidyBlock(kind, value) ?? value),
            )) !== null
          }
          onRemove={(value) => {
            act(
              remove(kind, value),
              () => message(words.removed, value),
              () => add(kind, value),
            );
          }}
        />
      ))}
    </Section>
  );
}
