/** The one interface behind which every learned model stands. */

/** A model as the registry lists it: its card is there at once, its code and weights only when asked for. */
export interface ModelEntry<M = unknown> {
  /** In kebab-case, equal to the folder's name. */
  readonly name: string;
  /** Raised whenever the weights or what they mean change; states learned with another version are not used. */
  readonly version: number;
  /** Loads code and weights; rejects when the weights are not the ones this version was released with. */
  load(): Promise<M>;
}
