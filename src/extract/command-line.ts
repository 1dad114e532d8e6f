/** What only the command line needs, which the content script is bundled without: a shop's page pays for every byte. */

/** Set to false by the build of the content script; absent in Node. */
declare const AT_COMMAND_LINE: boolean;

/** True where saved pages, which have no layout, are read. */
export const atCommandLine = typeof AT_COMMAND_LINE === 'undefined' || AT_COMMAND_LINE;
