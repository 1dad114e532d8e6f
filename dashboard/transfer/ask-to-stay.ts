/** Asks the browser not to clear what is kept here by itself when the disk runs full. */

/** @returns whether it promised; null when the browser cannot promise such a thing */
export async function askToStay(): Promise<boolean | null> {
  const { storage } = navigator;
  if (!storage?.persist) return null;
  return (await storage.persisted()) || (await storage.persist());
}
