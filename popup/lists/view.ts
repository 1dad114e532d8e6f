/** Decides what the popup's main part shows, from what was read so far. */
import type { Access } from '../access/access.ts';
import type { TabName } from '../frame/tabs.tsx';
import type { Lists } from './use-lists.ts';

export type View =
  /** Not enough was read to know. */
  | 'waiting'
  | 'failure'
  | 'cards'
  /** This list is empty and the other is not. */
  | 'other-has'
  /** Nothing was found yet. */
  | 'empty';

/** @param access null until the browser has said */
export function viewOf(tab: TabName, lists: Lists, access: Access | null): View {
  const [list, other] = tab === 'deals' ? [lists.deals, lists.recommendations] : [lists.recommendations, lists.deals];
  if (list !== null && list.length > 0) return 'cards';
  if (lists.failure !== null) return 'failure';
  if (list === null || other === null) return 'waiting';
  if (other.length > 0) return 'other-has';
  // The empty page is drawn once and whole: with what was noted already, and with what may be allowed.
  return lists.kept === null || access === null ? 'waiting' : 'empty';
}
