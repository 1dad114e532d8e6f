/** Ties TanStack's virtualizer to Preact: which few rows of a long list have to be drawn now, and where. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Rows = Virtualizer<HTMLElement, HTMLElement>;
type Options = Pick<VirtualizerOptions<HTMLElement, HTMLElement>, 'count' | 'getScrollElement' | 'estimateSize'>;

/** Rows drawn above and below those in view, so that scrolling meets no gap. */
const OVERSCAN = 8;

export function useVirtual(options: Options): Rows {
  const [, draw] = useReducer((drawn: number, _: unknown) => drawn + 1, 0);
  const whole = {
    ...options,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(null),
  };
  const [rows] = useState<Rows>(() => new Virtualizer(whole));
  rows.setOptions(whole);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
