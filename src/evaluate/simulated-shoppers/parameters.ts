/** How simulated shoppers behave: every parameter with its unit, its reason, and its source where there is one. */

export interface ShopperParameters {
  /** Sessions of a shopper on average; their number is geometric: most people are seen seldom, some often. Invented. */
  readonly meanSessions: number;
  /** Steps of a session on average; geometric, at least 1. The RecSys Challenge 2015 counted 33.0 million clicks in 9.25 million sessions (Ben-Shimon et al. 2015): 3.6. */
  readonly meanSteps: number;
  /** Days between two sessions on average; exponential, as waiting times without memory are. Invented. */
  readonly meanDaysBetween: number;
  /** Seconds between two steps on average; exponential. Invented: a product page is looked at for a minute or so. */
  readonly meanSecondsBetween: number;
  /** An errand (looking for a thing of one category) is taken up again in the next session with this chance. Invented: what costs much is looked for over days. */
  readonly errandGoesOn: number;
  /** A new errand is of a category that goes with the last one's with this chance: who has bought a bike wants a jacket. Invented. */
  readonly errandGoesWith: number;
  /** A step leaves the errand for a glance at something else with this chance. Invented. */
  readonly glances: number;
  /** A step looks at the same product at another shop with this chance, where one sells it. Invented: comparing prices is what Magpie is for. */
  readonly compares: number;
  /** A step goes back to an item of the session with this chance. In YooChoose's sample repeats are common (Ren et al. 2019). */
  readonly returns: number;
  /** A step stays in the shop of the one before with this chance, where that has anything left for the errand. Invented: people walk along one shop's shelves. */
  readonly staysInShop: number;
  /** How many traits of a product that no page states may please or not: colour, cut, what one's friends have. Invented. */
  readonly hiddenTraits: number;
  /**
   * Weights of what makes an item attractive, in the unit of a multinomial logit's noise (McFadden 1974): of the hidden traits,
   * of the brand, of the distance of the price from the shopper's budget (natural logarithm), of general popularity, and of being
   * like the item looked at before. So large that a choice is neither fixed nor a lottery. Invented.
   */
  readonly weights: {
    readonly traits: number;
    readonly brand: number;
    readonly price: number;
    readonly popularity: number;
    readonly likeness: number;
  };
  /** Tastes differ: the exponent by which the categories of a shopper fall off, the first counting 1, the n-th n^-x (Zipf). Invented. */
  readonly categoryExponent: number;
  /** Budgets differ: the standard deviation of the logarithm of what a shopper pays beside the usual price of a category. Incomes are near log-normal (Aitchison and Brown 1957); the spread is invented. */
  readonly budgetSpread: number;
  /** Tastes drift from session to session (Koren 2010): the standard deviation of each step of a random walk of the liking of each trait. Invented. */
  readonly drift: number;
}

export const SHOPPER_PARAMETERS: ShopperParameters = {
  meanSessions: 8,
  meanSteps: 3.6,
  meanDaysBetween: 4,
  meanSecondsBetween: 75,
  errandGoesOn: 0.5,
  errandGoesWith: 0.3,
  glances: 0.1,
  compares: 0.12,
  returns: 0.08,
  staysInShop: 0.7,
  hiddenTraits: 3,
  weights: { traits: 1.5, brand: 0.8, price: 1.5, popularity: 0.7, likeness: 1 },
  categoryExponent: 1,
  budgetSpread: 0.4,
  drift: 0.1,
};
