/** The list of learned models. Nothing is loaded until it is asked for. */
import type { ModelEntry } from './model.ts';

export const models: readonly ModelEntry[] = [];
