/** The prices of an item over time, drawn by uPlot as a stepped line; the sentence under it says the same in words. */
import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import { message } from '../../popup/words/message.ts';
import { day, moment, money } from '../../popup/words/numbers.ts';
import type { PricePoints } from './price-points.ts';

interface Props {
  readonly points: PricePoints;
  readonly now: number;
}

/** CSS pixels. */
const HEIGHT = 200;
const TWO_DAYS = 2 * 86_400_000;

export function PriceChart({ points, now }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const { times, prices, currency } = points;

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let chart = draw(element, points, now, setPointed);
    const fit = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: HEIGHT }));
    fit.observe(element);
    // The colours are read when a chart is drawn: another scheme wants another drawing.
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const redraw = () => {
      chart.destroy();
      chart = draw(element, points, now, setPointed);
    };
    scheme.addEventListener('change', redraw);
    return () => {
      scheme.removeEventListener('change', redraw);
      fit.disconnect();
      chart.destroy();
    };
  }, [points, now]);

  const last = times.length - 1;
  const words = message(
    'price_history',
    money(prices[0] ?? 0, currency),
    day(times[0] ?? 0, now),
    money(prices[last] ?? 0, currency),
    day(times[last] ?? 0, now),
    money(Math.min(...prices), currency),
    money(Math.max(...prices), currency),
  );
  const at = pointed ?? last;
  return (
    <figure class="chart">
      <p class="chart-pointed" aria-hidden="true">
        <strong>{money(prices[at] ?? 0, currency)}</strong> {when(times[at] ?? 0, points, now)}
      </p>
      <div ref={place} class="chart-place" aria-hidden="true" />
      <figcaption>{words}</figcaption>
    </figure>
  );
}

function draw(element: HTMLElement, points: PricePoints, now: number, onPoint: (place: number | null) => void): uPlot {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const axis: uPlot.Axis = {
    stroke: colour('--faint'),
    font: `${size * 0.75}px ${style.fontFamily}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
  };
  const written = points.prices.map((price) => money(price, points.currency).length);
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  const options: uPlot.Options = {
    width: Math.max(200, element.clientWidth),
    height: HEIGHT,
    // Milliseconds, as everywhere here.
    ms: 1,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 9, fill: colour('--accent') } },
    scales: { y: { range: (_chart, least, most) => around(least, most) } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: size * 2,
        space: size * 6,
        values: (_chart, splits) => withoutRepeats(splits.map((at) => when(at, points, now))),
      },
      {
        ...axis,
        size: Math.max(...written, 4) * size * 0.48 + size,
        space: size * 2.5,
        values: (_chart, splits) => withoutRepeats(splits.map((price) => money(price, points.currency))),
      },
    ],
    series: [
      {},
      {
        stroke: colour('--accent'),
        width: 2,
        fill: colour('--accent-wash'),
        // A price holds until another is seen.
        ...(stepped ? { paths: stepped } : {}),
        points: { show: points.times.length < 40, size: 6, fill: colour('--card') },
      },
    ],
    hooks: { setCursor: [(chart) => onPoint(chart.cursor.idx ?? null)] },
  };
  return new uPlot(options, [[...points.times], [...points.prices]], element);
}

/** A moment on the time axis: its day, or its hour where all of the history lies within two days. */
function when(at: number, { times }: PricePoints, now: number): string {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return span < TWO_DAYS ? moment(at, now) : day(at, now);
}

/** The least and the most of the price axis: some room on both sides, so that a small change is seen and does not look large. */
function around(least: number, most: number): [number, number] {
  const room = Math.max((most - least) * 0.25, most * 0.05, 0.01);
  return [Math.max(0, least - room), most + room];
}

/** Two marks within one day, or one cent, would be written alike: only the first is written. */
function withoutRepeats(words: readonly string[]): string[] {
  return words.map((word, place) => (word === words[place - 1] ? '' : word));
}
