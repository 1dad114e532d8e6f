/** `train -- ranking`: fits the weights that ship on simulated shoppers, with the pack that ships. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { itemItemPack } from '../../models/registry.ts';
import { trainRanking } from '../../src/evaluate/train-ranking.ts';
import { InputError } from '../evaluations/input-error.ts';

const FILE = '../../src/recommend/ranking-weights.json';
const HOW =
  'Fitted by `npm run train -- ranking` on simulated shoppers of the demonstration mall (src/evaluate/simulated-shoppers), each with a ' +
  'history of their own and the shipped shared-history pack, by coordinate ascent (src/evaluate/next-item/fit-weights.ts). They tell of' +
  ' shoppers whom we invented, and no more. Sequential rules, next step and session neighbours can propose only what the shopper ' +
  'viewed before, which "For you" leaves out: the search left their weights where it began. heldOut: what equal and fitted weights ' +
  'reach for other simulated people.';

/** @throws InputError with one sentence */
export async function trainRankingWeights(args: readonly string[]): Promise<object> {
  try {
    parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  } catch {
    throw new InputError('ranking takes no options but --json: its data are simulated.');
  }
  const { weights, report } = await trainRanking(await itemItemPack.load());
  const { questions, equal, fitted } = report.heldOut;
  const shipped = { how: HOW, heldOut: { questions, equal, fitted }, weights };
  writeFileSync(fileURLToPath(new URL(FILE, import.meta.url)), `${JSON.stringify(shipped, null, 2)}\n`);
  return { weights, ...report };
}
