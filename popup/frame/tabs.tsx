/** The tabs over the lists, moved between with the arrow keys as the ARIA Authoring Practices describe. */
import { useRef } from 'preact/hooks';
import { numberFormat } from '../words/formatters.ts';
import { message, wordsLocale } from '../words/message.ts';

export type TabName = 'deals' | 'for-you';

interface Tab {
  readonly name: TabName;
  readonly label: string;
  /** How many cards the list holds; null while that is not known. */
  readonly count: number | null;
}

interface Props {
  readonly tabs: readonly Tab[];
  readonly selected: TabName;
  readonly onSelect: (name: TabName) => void;
}

export const tabId = (name: TabName) => `tab-${name}`;
export const panelId = (name: TabName) => `panel-${name}`;

export function Tabs({ tabs, selected, onSelect }: Props) {
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === selected);
    const next = tabs[neighbour(event.key, at, tabs.length, document.documentElement.dir === 'rtl')];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.name);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.name)}`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={message('lists_label')} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ name, label, count }) => (
        <button
          type="button"
          key={name}
          id={tabId(name)}
          role="tab"
          aria-selected={name === selected}
          aria-controls={name === selected ? panelId(name) : undefined}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
        >
          {label}
          <span class="count">{count === null ? '' : ` ${numberFormat(wordsLocale()).format(count)}`}</span>
        </button>
      ))}
    </div>
  );
}

/** The place a key leads to from a place among `length`; -1 for any other key. The arrows follow the reading direction. */
export function neighbour(key: string, at: number, length: number, rightToLeft: boolean): number {
  const [forward, backward] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === forward) return (at + 1) % length;
  if (key === backward) return (at - 1 + length) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return -1;
}
