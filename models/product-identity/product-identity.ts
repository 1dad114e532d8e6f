/** The model product-identity: whether two records of two shops are the same product (Fellegi and Sunter 1969, by boosted trees). */
import type { PairModel } from '../../src/core/product-identity.ts';
import type { ModelEntry } from '../model.ts';

/** Raised with the weights, or with what the features mean. */
export const PRODUCT_IDENTITY_VERSION = 1;

export const productIdentity: ModelEntry<PairModel> = {
  name: 'product-identity',
  version: PRODUCT_IDENTITY_VERSION,
  async load() {
    const [{ TrainedPairModel }, { default: weights }] = await Promise.all([
      import('./pair-model.ts'),
      import('./weights.json', { with: { type: 'json' } }),
    ]);
    if (weights.version !== PRODUCT_IDENTITY_VERSION)
      throw new Error(
        `The weights of product-identity are of version ${weights.version}, not ${PRODUCT_IDENTITY_VERSION}.`,
      );
    return new TrainedPairModel(weights);
  },
};
