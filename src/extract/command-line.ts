/** What only the command line needs, which the content script is bundled without: a shop's page pays for every byte. */

/** Set to false by the build of the content script; absent in Node. */
declare const AT_COMMAND_LINE: boolean;

/** True where saved pages, which have no layout, are read, and where people read how a reading came about. */
export const atCommandLine = typeof AT_COMMAND_LINE === 'undefined' || AT_COMMAND_LINE;

/** A sentence for people; empty where nobody reads it. */
export function because(sentence: string): string {
  return atCommandLine ? sentence : '';
}
