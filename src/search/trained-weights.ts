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
  data: 'dd09afb1924848b6',
  ranking: {
    'name-question': 2.3798,
    'name-own': 1.53,
    'name-pairs': -1.7538,
    'name-both': -0.5577,
    'name-exact': 2.2317,
    'second-name': 2.6587,
    'third-name': 3.9538,
    'official-question': 0.916,
    'official-own': 0.2378,
    'official-pairs': 2.6848,
    'label-own': -0.5573,
    'all-question': -0.7065,
    'all-pairs': 1.7938,
    'any-pairs': 2.478,
    'likelihood': 0.9036,
    'telling-words': 1.5761,
    'telling-label': 3.3503,
    'popularity': 1.1484,
    'commune': -0.1104,
    'province': 0.1447,
    'level-named': 0.7493,
    'level-denied': -0.749,
    'foreign-only-here': -0.3241,
    'foreign-only-asked': -0.5506,
    'organisation-only-here': -0.3025,
    'organisation-only-asked': -0.2748,
    'again-only-here': -0.8811,
    'again-only-asked': -1.0675,
    'change-only-here': -0.0492,
    'change-only-asked': -0.7982,
    'extension-only-here': -0.2969,
    'extension-only-asked': -1.0296,
    'end-only-here': 0.0293,
    'end-only-asked': -0.7506,
    'lost-only-here': -0.4363,
    'age': 0.7942,
    'taken-back': 0.712,
    'topic': -0.0277,
  },
  decision: {
    'one': -2.6578,
    'share': 3.2072,
    'lead': 0.6371,
    'name-question': 0.6429,
    'name-own': 0.2103,
    'name-pairs': -0.0942,
    'second-name': 1.4293,
    'likelihood': -0.1257,
    'any-pairs': -0.3189,
    'unknown': -0.086,
    'length': -0.1275,
  },
}
