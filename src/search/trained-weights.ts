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
  data: 'b9b46ee5ba4103aa',
  ranking: {
    'name-question': 2.0308,
    'name-own': 0.9898,
    'name-pairs': -1.3047,
    'name-both': -1.1861,
    'name-exact': 4,
    'second-name': 4.5995,
    'third-name': 4.7258,
    'official-question': 0.607,
    'official-own': 0.3627,
    'official-pairs': 1.92,
    'label-own': -0.1434,
    'all-question': -0.7798,
    'all-pairs': 0.9645,
    'any-pairs': 1.9914,
    'likelihood': 0.4814,
    'telling-words': 2.6167,
    'telling-label': 2.5115,
    'popularity': 1.1214,
    'commune': -0.0832,
    'province': 0.064,
    'level-named': 0.6403,
    'level-denied': -0.6402,
    'foreign-only-here': -0.4067,
    'foreign-only-asked': -0.6629,
    'organisation-only-here': -0.3106,
    'organisation-only-asked': -0.073,
    'again-only-here': -0.6,
    'again-only-asked': -1.1671,
    'change-only-here': -0.1365,
    'change-only-asked': -0.9105,
    'extension-only-here': -0.4143,
    'extension-only-asked': -0.7607,
    'end-only-here': 0.0548,
    'end-only-asked': -0.6233,
    'lost-only-here': -0.2862,
    'age': 1.5,
    'taken-back': -2.5,
    'topic': 0.6,
  },
  decision: {
    'one': -4.4149,
    'share': 3.2278,
    'lead': 0.8386,
    'name-question': 0.395,
    'name-own': 0.4351,
    'name-pairs': -0.2898,
    'second-name': 3.2528,
    'likelihood': 0.032,
    'any-pairs': 0.4245,
    'unknown': -0.0434,
    'length': 0.4386,
  },
}
