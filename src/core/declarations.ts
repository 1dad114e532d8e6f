/** What a page's own markup may declare that keeps it out: schema.org's types of health and adult things, and ratings for adults. */

/** By the word that the markup uses, the reason for which the privacy gate refuses it. */
export const DECLARATIONS = {
  Drug: 'health',
  DrugClass: 'health',
  MedicalDevice: 'health',
  MedicalTest: 'health',
  MedicalTherapy: 'health',
  MedicalCondition: 'health',
  MedicalWebPage: 'health',
  Pharmacy: 'health',
  Physician: 'health',
  Hospital: 'health',
  MedicalClinic: 'health',
  SexualContentConsideration: 'adult',
  /** `isFamilyFriendly: false`. */
  NotFamilyFriendly: 'adult',
  /** `<meta name="rating" content="adult">`, or the label of the Association of Sites Advocating Child Protection. */
  RatedAdult: 'adult',
} as const satisfies Readonly<Record<string, 'health' | 'adult'>>;

export type Declaration = keyof typeof DECLARATIONS;
export const DECLARATION_NAMES = Object.keys(DECLARATIONS) as [Declaration, ...Declaration[]];
