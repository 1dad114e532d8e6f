/** How much one interaction tells of the shopper's interest, and how that fades. */
import type { Interaction, InteractionType } from './interaction.ts';

/** By type, for an interaction of this moment. Below zero: a dislike. Hiding an item says nothing of what is like it. */
const WEIGHTS: Readonly<Record<InteractionType, number>> = {
  view: 1,
  open: 1,
  like: 2,
  addToCart: 2,
  purchase: 2,
  hide: 0,
  lessLikeThis: -4,
};
/** A page looked at for this long, in milliseconds, counts fully as a view; one left at once counts half. */
export const FULL_DWELL = 30_000;

/** Interest halves in this time, in milliseconds: two weeks. */
export const HALF_LIFE = 14 * 24 * 60 * 60 * 1000;

/** 1 now, 1/2 after a half-life, and so on; what lies ahead of `now` counts as now. */
export function decay(at: number, now: number, halfLife = HALF_LIFE): number {
  return 2 ** (-Math.max(0, now - at) / halfLife);
}

/** The interest that an interaction still tells of at `now`. A dislike does not fade. */
export function interestOf(interaction: Interaction, now: number, halfLife = HALF_LIFE): number {
  const weight = WEIGHTS[interaction.type];
  if (weight <= 0) return weight;
  const attention = interaction.type === 'view' ? (1 + Math.min(1, interaction.dwell / FULL_DWELL)) / 2 : 1;
  return weight * attention * decay(interaction.at, now, halfLife);
}
