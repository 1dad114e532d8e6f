/** The few line drawings our pages use, on one grid of 16, drawn here so that nothing is ever loaded for them. */

const STROKES = {
  hide: 'M6.3 4.2A6.6 6.6 0 0 1 8 4c3.6 0 5.7 2.6 6.5 4-.3.5-.7 1.1-1.3 1.7M9.5 9.6A2.1 2.1 0 0 1 6.4 6.6M4.3 5.2C2.9 6 2 7.2 1.5 8c.8 1.4 2.9 4 6.5 4 1.2 0 2.2-.3 3.1-.7M2.5 2.5l11 11',
  less: 'M11 9.5V3.2M11 9.5 8.4 14c-1 0-1.7-.7-1.7-1.7V10H3.3c-.9 0-1.5-.8-1.3-1.7l.9-4c.2-.7.8-1.1 1.4-1.1H11M11 9.5h2a1 1 0 0 0 1-1V4.2a1 1 0 0 0-1-1h-2',
  more: 'M5 6.5v6.3M5 6.5 7.6 2c1 0 1.7.7 1.7 1.7V6h3.4c.9 0 1.5.8 1.3 1.7l-.9 4c-.2.7-.8 1.1-1.4 1.1H5M5 6.5H3a1 1 0 0 0-1 1v4.3a1 1 0 0 0 1 1h2',
  learned: 'M2.5 13.5h11M4.5 13.5V8M8 13.5V3M11.5 13.5V6',
  choices: 'M4.5 6.5 8 10l3.5-3.5',
  overview:
    'M2.5 4.5h5M11.5 4.5h2M2.5 11.5h2M8.5 11.5h5M9.5 2.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM6.5 9.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z',
  lock: 'M4.5 7V5.2a3.5 3.5 0 0 1 7 0V7M3.5 7h9v6.5h-9z',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.3 3.3L13 5',
  shop: 'M2.5 6.5 3.5 3h9l1 3.5M2.5 6.5a1.8 1.8 0 0 0 3.6 0 1.9 1.9 0 0 0 3.8 0 1.8 1.8 0 0 0 3.6 0M3.5 8.5V13h9V8.5',
  grid: 'M2.5 2.5h4.5v4.5h-4.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5h-4.5zM9 9h4.5v4.5H9z',
  tag: 'M2.5 2.5h5.6l5.4 5.4a1.2 1.2 0 0 1 0 1.7l-3.9 3.9a1.2 1.2 0 0 1-1.7 0L2.5 8.1zM5.4 5.4h.01',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM8 5v3.2l2.2 1.4',
  archive: 'M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 8.7h3',
  friends:
    'M6 3.2a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6ZM2 13c0-2.3 1.7-3.6 4-3.6s4 1.3 4 3.6M10.4 3.6a2.2 2.2 0 0 1 0 3.9M11.6 9.8c1.5.5 2.4 1.6 2.4 3.2',
  door: 'M4 13.5v-11h6v11M10 3.5l3 1v9M2.5 13.5h11M8 8h.01',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.3v9.4L12.5 8z',
  search: 'M7 2.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 0 1 0-8.6ZM10.2 10.2l3.3 3.3',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forget: 'M3 4.5h10M6 4.5V3h4v1.5M4.2 4.5l.6 9h6.4l.6-9M6.7 7v4M9.3 7v4',
  open: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.3 3.7 7.5 8.5',
} as const;

export type IconName = keyof typeof STROKES;

/** A drawing beside words or inside a named button: it says nothing of its own to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={STROKES[name]} />
    </svg>
  );
}
