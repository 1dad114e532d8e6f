/** A plot as inline SVG: a dot for each value on one axis, and a line for its interval. */

interface Point {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** All in units of the SVG. */
const ROW = 26;
const LABELS = 190;
const AXIS = 520;
const MARGIN = 30;
const TICKS = 5;

/** Points one below the other in the order given, on an axis from 0 to a round number above the greatest bound. */
export function plotIntervals(title: string, points: readonly Point[]): string {
  const greatest = Math.max(...points.map(({ high }) => high), 1e-3);
  const step = roundUp(greatest / TICKS);
  const end = step * Math.ceil(greatest / step);
  const x = (value: number) => (LABELS + (value / end) * AXIS).toFixed(1);
  const height = MARGIN + points.length * ROW + MARGIN;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, place) => place * step);
  const grid = ticks.map(
    (tick) =>
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="${MARGIN}" y2="${height - MARGIN}" stroke="currentColor" stroke-opacity=".15"/>` +
      `<text x="${x(tick)}" y="${height - MARGIN + 18}" text-anchor="middle">${Number(tick.toPrecision(3))}</text>`,
  );
  const rows = points.map(({ label, value, low, high }, place) => {
    const y = MARGIN + (place + 0.5) * ROW;
    return (
      `<text x="${LABELS - 12}" y="${y + 4}" text-anchor="end">${label}</text>` +
      `<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" stroke="currentColor" stroke-width="2"/>` +
      `<circle cx="${x(value)}" cy="${y}" r="4" fill="#0f6b5c"/>`
    );
  });
  return `<svg role="img" aria-label="${title}" width="${LABELS + AXIS + MARGIN}" height="${height}" viewBox="0 0 ${LABELS + AXIS + MARGIN} ${height}" font-size="13" fill="currentColor">
<text x="${LABELS}" y="16" font-weight="600">${title}</text>
${grid.join('\n')}
${rows.join('\n')}
</svg>`;
}

/** The next number of the form 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10);
}
