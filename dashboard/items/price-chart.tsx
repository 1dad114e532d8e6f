/** The prices of an item over time, drawn by uPlot as a stepped line; the sentence under it says the same in words. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../popup/words/message.ts';
import { day, money } from '../../popup/words/numbers.ts';
import type { Chart } from './draw-chart.ts';
import { momentOnAxis } from './moment-on-axis.ts';
import type { PricePoints } from './price-points.ts';

interface Props {
  readonly points: PricePoints;
  readonly now: number;
}

export function PriceChart({ points, now }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const { times, prices, currency } = points;

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let chart: Chart | null = null;
    let isGone = false;
    // The colours are read when a chart is drawn: another scheme wants another drawing.
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const redraw = async () => {
      // The library is as large as half of the page: it is loaded when there is a chart to draw.
      const { drawChart } = await import('./draw-chart.ts');
      if (isGone) return;
      chart?.destroy();
      chart = drawChart(element, points, now, setPointed);
    };
    // The same is said in words under it, and in the table.
    const failed = (cause: unknown) => console.warn('The chart could not be drawn.', cause);
    redraw().catch(failed);
    const fit = new ResizeObserver(() => chart?.fit(element.clientWidth));
    fit.observe(element);
    const onScheme = () => void redraw().catch(failed);
    scheme.addEventListener('change', onScheme);
    return () => {
      isGone = true;
      scheme.removeEventListener('change', onScheme);
      fit.disconnect();
      chart?.destroy();
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
        <strong>{money(prices[at] ?? 0, currency)}</strong> {momentOnAxis(times[at] ?? 0, points, now)}
      </p>
      <div ref={place} class="chart-place" aria-hidden="true" />
      <figcaption>{words}</figcaption>
    </figure>
  );
}
