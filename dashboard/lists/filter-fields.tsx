/** The fields that narrow a list: words, a shop, and a stretch of days. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../../popup/look/icon.tsx';
import { message } from '../../popup/words/message.ts';
import type { MagpieDatabase } from '../../src/record/database.ts';
import { readShops } from '../../src/record/read.ts';
import { useFirstContent } from './use-first-content.ts';
import { useReading } from './use-reading.ts';

interface Field<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function SearchField({ value, onChange }: Field<string>) {
  return (
    <label class="field search">
      <span class="field-name">{message('search_label')}</span>
      <span class="search-box">
        <Icon name="search" />
        <input
          type="search"
          value={value}
          placeholder={message('search_hint')}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </span>
    </label>
  );
}

export function ShopField({ database, value, onChange }: Field<string> & { database: MagpieDatabase }) {
  // The rows come first: that there is a choice of shops can wait until they are on the screen.
  const shops = useReading(useFirstContent() ? database : null, readShops).value ?? [];
  return (
    <label class="field">
      <span class="field-name">{message('shop_column')}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{message('any_shop')}</option>
        {shops.map(({ shop, shopName }) => (
          <option key={shop} value={shop}>
            {shopName ?? shop}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DayFields({ from, to }: { from: Field<string>; to: Field<string> }) {
  return (
    <>
      <DayField name={message('from_label')} {...from} />
      <DayField name={message('to_label')} {...to} />
    </>
  );
}

function DayField({ name, value, onChange }: Field<string> & { name: ComponentChildren }) {
  return (
    <label class="field">
      <span class="field-name">{name}</span>
      <input type="date" value={value} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
    </label>
  );
}
