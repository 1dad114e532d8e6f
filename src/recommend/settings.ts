/** What can be set of how a list is made, each with its unit and its bounds. */
import { type Mix, DEFAULT_SETTINGS as OWNER_DEFAULTS, type Settings } from '../core/settings.ts';
import type { RankingWeights } from './rank.ts';
import shipped from './ranking-weights.json' with { type: 'json' };

export interface RecommendationSettings {
  /** How much each recommender's say counts; a learned combination. No unit: only the ratios matter. */
  readonly weights: RankingWeights;
  /** How much rank counts against variety, from 0 (variety alone) to 1 (rank alone): lambda of MMR. */
  readonly rankWeight: number;
  /** The largest part of the places asked for that one shop may take, from 0 to 1; 1 sets no bound. */
  readonly mostSharePerShop: number;
  /** The same for one brand, among the items whose brand is known. */
  readonly mostSharePerBrand: number;
  /** The same for one price band (a factor of the square root of 2, in one currency), among the items whose price is known. */
  readonly mostSharePerPriceBand: number;
  /** So many places at least for each recommender that has something to propose: what is never shown is never judged. */
  readonly placesPerRecommender: number;
  /** Whether what the shopper viewed before may be recommended. In the popup it comes back as a deal, not as a discovery. */
  readonly mayRepeat: boolean;
  /** Shops, brands and categories of which nothing may be recommended. */
  readonly hidden: Settings['hidden'];
}

type ExposureBounds = Pick<RecommendationSettings, 'mostSharePerShop' | 'mostSharePerBrand' | 'mostSharePerPriceBand'>;

const evenly = (share: number): ExposureBounds => ({
  mostSharePerShop: share,
  mostSharePerBrand: share,
  mostSharePerPriceBand: share,
});

/** What each mix that the shopper may choose bounds a shop, brand or price band to. */
export const EXPOSURE_BOUNDS: Readonly<Record<Mix, ExposureBounds>> = {
  off: evenly(1),
  fair: evenly(1 / 2),
  strong: evenly(1 / 3),
};

/** What the extension goes by. */
export const DEFAULT_SETTINGS: RecommendationSettings = {
  weights: shipped.weights,
  rankWeight: 0.7,
  ...EXPOSURE_BOUNDS[OWNER_DEFAULTS.mix],
  placesPerRecommender: 1,
  mayRepeat: false,
  hidden: OWNER_DEFAULTS.hidden,
};

/** What the extension goes by for a shopper who decided something. */
export function settingsOf({ mix, hidden }: Pick<Settings, 'mix' | 'hidden'>): RecommendationSettings {
  return { ...DEFAULT_SETTINGS, ...EXPOSURE_BOUNDS[mix], hidden };
}
