/** Which section of the dashboard is open: it stands in the address after the hash, so that Back works and a place can be kept. */
import { useEffect, useState } from 'preact/hooks';

export const SECTIONS = [
  'overview',
  'for-you',
  'learned',
  'items',
  'history',
  'friends',
  'controls',
  'your-data',
  'door',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Route {
  readonly section: SectionName;
  /** What is open in the section, such as an item's id; null when nothing is. */
  readonly detail: string | null;
}

/** Reads "#/items/fellside.example%2Fkestrel"; anything that names no section is the overview. */
export function routeOf(hash: string): Route {
  const [, name = '', detail = ''] = /^#\/([^/]*)(?:\/(.*))?$/.exec(hash) ?? [];
  const section = SECTIONS.find((known) => known === name) ?? 'overview';
  try {
    return { section, detail: detail === '' ? null : decodeURIComponent(detail) };
  } catch {
    // Written by hand, and not as an address is written: the section opens without it.
    return { section, detail: null };
  }
}

export function hashOf(section: SectionName, detail: string | null = null): string {
  return detail === null ? `#/${section}` : `#/${section}/${encodeURIComponent(detail)}`;
}

/** The route as it is now, followed as the address changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
