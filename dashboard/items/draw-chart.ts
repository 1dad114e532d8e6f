/** Draws prices over time with uPlot, as a stepped line: a part of the page that is loaded when there is a chart to draw. */
import uPlot from 'uplot';
import { money } from '../../popup/words/numbers.ts';
import { momentOnAxis } from './moment-on-axis.ts';
import type { PricePoints } from './price-points.ts';

/** CSS pixels. */
const HEIGHT = 200;

export interface Chart {
  /** Takes another width, in CSS pixels. */
  fit(width: number): void;
  destroy(): void;
}

/** @param onPoint told which point the shopper points at; null for none */
export function drawChart(
  element: HTMLElement,
  points: PricePoints,
  now: number,
  onPoint: (place: number | null) => void,
): Chart {
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
        values: (_chart, splits) => withoutRepeats(splits.map((at) => momentOnAxis(at, points, now))),
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
  const chart = new uPlot(options, [[...points.times], [...points.prices]], element);
  return { fit: (width) => chart.setSize({ width, height: HEIGHT }), destroy: () => chart.destroy() };
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
