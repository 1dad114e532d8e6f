/** Random ids: of visits, and of what is done in them. */

/** crypto.randomUUID is for secure contexts only, and a shop may still be on http. */
export function createVisitId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
