/** Whether readings carry sentences that say how they came about: for people at the command line, not for a shop's page. */

/** Set to false by the build of the content script, which is bundled without those sentences; absent in Node. */
declare const EXPLAIN: boolean;

/** A sentence for people; empty where nobody reads it. */
export function because(sentence: string): string {
  return typeof EXPLAIN === 'undefined' || EXPLAIN ? sentence : '';
}
