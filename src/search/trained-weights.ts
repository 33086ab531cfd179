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
  data: '68b218bd60b0f52d',
  ranking: {
    'name-question': 1.8285,
    'name-own': 0.878,
    'name-pairs': -0.507,
    'name-both': -0.6593,
    'name-exact': 3.6731,
    'second-name': 4.4444,
    'third-name': 4.3051,
    'official-question': 0.5201,
    'official-own': 0.4866,
    'official-pairs': 2.0376,
    'label-own': -0.8099,
    'all-question': -0.6407,
    'all-pairs': 0.307,
    'any-pairs': 2.1543,
    'likelihood': 0.544,
    'telling-words': 2.7059,
    'telling-label': 3.0676,
    'popularity': 1.0719,
    'commune': -0.1299,
    'province': 0.0638,
    'level-named': 0.7835,
    'level-denied': -0.7834,
    'foreign-only-here': -0.5546,
    'foreign-only-asked': -0.5998,
    'organisation-only-here': -0.1742,
    'organisation-only-asked': -0.1886,
    'again-only-here': -0.6632,
    'again-only-asked': -0.8644,
    'change-only-here': -0.2183,
    'change-only-asked': -0.8297,
    'extension-only-here': -0.2259,
    'extension-only-asked': -1.2441,
    'end-only-here': 0.0261,
    'end-only-asked': -0.6869,
    'lost-only-here': -0.3666,
    'age': 1.5,
    'taken-back': -2.5,
    'topic': 0.6,
  },
  decision: {
    'one': -3.0117,
    'share': 3.5662,
    'lead': 0.0875,
    'name-question': 0.1637,
    'name-own': 0.0251,
    'name-pairs': -0.2674,
    'second-name': 2.4078,
    'likelihood': -0.0736,
    'any-pairs': 0.3689,
    'unknown': -0.4285,
    'length': -0.1156,
  },
}
