/** The weights that the search is run with. */
export interface Weights {
  /** Hash of what they were learned from. */
  data: string
  /** By the names of the features; a feature that is not here counts nothing. */
  ranking: Record<string, number>
  decision: Record<string, number>
}

/** Written by `npm run train`. */
// prettier-ignore
export const TRAINED: Weights = {
  data: 'adb14b8a38421c39',
  ranking: {
    'name-question': 2.6132,
    'name-own': 1.306,
    'name-pairs': -1.4958,
    'name-both': -0.9738,
    'name-exact': 2.8395,
    'second-name': 3.3191,
    'third-name': 4.9278,
    'official-question': 0.2822,
    'official-own': 0.0709,
    'official-pairs': 2.4054,
    'label-own': -0.706,
    'all-question': -0.6538,
    'all-pairs': 0.9953,
    'any-pairs': 1.8761,
    'likelihood': 0.4376,
    'telling-words': 2.5596,
    'telling-label': 3.294,
    'popularity': 1.1775,
    'commune': -0.1952,
    'province': 0.072,
    'level-named': 0.6353,
    'level-denied': -0.6352,
    'foreign-only-here': -0.4136,
    'foreign-only-asked': -0.8242,
    'organisation-only-here': -0.2945,
    'organisation-only-asked': -0.167,
    'again-only-here': -0.5179,
    'again-only-asked': -0.9436,
    'change-only-here': -0.147,
    'change-only-asked': -1.0884,
    'extension-only-here': -0.19,
    'extension-only-asked': -1.2496,
    'end-only-here': 0.0176,
    'end-only-asked': -0.8781,
    'lost-only-here': -0.6731,
    'age': 1.5,
    'taken-back': -2.5,
    'topic': 0.6,
  },
  decision: {
    'one': -4.6146,
    'share': 3.7045,
    'lead': 0.6264,
    'name-question': 0.8374,
    'name-own': 0.7194,
    'name-pairs': -0.2004,
    'second-name': 2.5768,
    'likelihood': -0.0408,
    'any-pairs': 0.4166,
    'unknown': -0.051,
    'length': 0.3579,
  },
}
