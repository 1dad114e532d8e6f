/** The name of the tables and their version, told apart from them so that both are known where their library is not loaded. */

export const DATABASE_NAME = 'magpie';
/** The latest version that database.ts describes. The browser's own number is ten times this one. */
export const DATABASE_VERSION = 5;
