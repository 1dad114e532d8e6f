/** Words that tell nothing of a product, by primary language tag. Short lists: rare words find their own weight by idf. */

const words = (list: string) => new Set(list.split(' '));

/** Lower case and without accents, as the text analysis folds them. */
export const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', words('a an and are as at be by for from in is it its of on or our so that the this to we with you your')],
  [
    'de',
    words(
      'als am an auf aus bei das dem den der des die ein eine einem einen einer fur im in ist mit oder und von zu zum zur',
    ),
  ],
  ['fr', words('a au aux avec ce ces cette dans de des du en et la le les ou par pour sur un une')],
  ['es', words('a al con de del el en es la las los o para por que su un una y')],
  ['it', words('a al con da dal dei del della di e i il in la le lo per un una')],
  ['nl', words('aan de dit een en het in is met of om op te van voor')],
  ['pt', words('a ao as com da das de do dos e em na no o os ou para por um uma')],
  ['zh', words('的 和 与 及 在 是 了 为 或 也 等')],
  ['ja', words('の に は を が と で も や から まで')],
]);
