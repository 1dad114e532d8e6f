/** How long recording one view takes in the worker of a filled profile, beside a raw transaction that touches the same rows. */
import type { Benchmark } from '../bench.ts';
import { bundleScript, median, openFilledProfile, p95 } from './profile.ts';
import type { RecordTimes } from './record-in-worker.ts';

const RUNS = 300;

export async function benchmarkRecord(announce: (line: string) => void): Promise<Benchmark> {
  const { shopping } = await openFilledProfile(announce);
  try {
    const worker = await shopping.worker();
    await worker.evaluate(await bundleScript('record-in-worker.ts'));
    announce(`Recording ${RUNS} views in the worker ...`);
    const { recorded, raw } = await worker.evaluate<RecordTimes>(`globalThis.runRecord(${RUNS})`);
    const round = (value: number) => Math.round(value * 100) / 100;
    return {
      median: round(median(recorded)),
      spread: round(Math.max(...recorded) - Math.min(...recorded)),
      p95: round(p95(recorded)),
      yardstick: {
        name: 'a raw IndexedDB transaction over the same rows',
        median: round(median(raw)),
        p95: round(p95(raw)),
      },
      ratio: round(median(recorded) / median(raw)),
      runs: RUNS,
    };
  } finally {
    await shopping.close();
  }
}
