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
  data: 'fc5bf5ab7475dccf',
  ranking: {
    'name-question': 2.3274,
    'name-own': 1.2398,
    'name-pairs': -0.8369,
    'name-both': -0.6655,
    'name-exact': 4,
    'second-name': 3.6582,
    'third-name': 4.2846,
    'official-question': 0.3654,
    'official-own': 0.1643,
    'official-pairs': 2.3943,
    'label-own': -0.669,
    'all-question': -0.6893,
    'all-pairs': 0.1214,
    'any-pairs': 2.0233,
    'likelihood': 0.5357,
    'telling-words': 2.2703,
    'telling-label': 3.2906,
    'popularity': 1.1177,
    'commune': -0.1564,
    'province': 0.0902,
    'level-named': 0.6032,
    'level-denied': -0.6031,
    'foreign-only-here': -0.4856,
    'foreign-only-asked': -0.8129,
    'organisation-only-here': -0.3469,
    'organisation-only-asked': -0.2219,
    'again-only-here': -0.5693,
    'again-only-asked': -1.224,
    'change-only-here': -0.0935,
    'change-only-asked': -1.0113,
    'extension-only-here': -0.2334,
    'extension-only-asked': -1.0203,
    'end-only-here': -0.0171,
    'end-only-asked': -0.9083,
    'lost-only-here': -0.2686,
    'age': 1.5,
    'taken-back': -2.5,
    'topic': 0.6,
  },
  decision: {
    'one': -4.3416,
    'share': 3.417,
    'lead': 0.5737,
    'name-question': 0.752,
    'name-own': 0.6909,
    'name-pairs': -0.3437,
    'second-name': 2.6676,
    'likelihood': -0.0137,
    'any-pairs': 0.4061,
    'unknown': 0.3102,
    'length': 0.3452,
  },
}
