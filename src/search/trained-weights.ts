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
  data: '215b3354cfe26ff9',
  ranking: {
    'name-question': 2.5298,
    'name-own': 1.3414,
    'name-pairs': -1.5381,
    'name-both': -1.35,
    'name-exact': 4,
    'second-name': 3.7209,
    'third-name': 5.0102,
    'official-question': 0.3742,
    'official-own': 0.2688,
    'official-pairs': 2.1479,
    'label-own': -0.1523,
    'all-question': 0.0106,
    'all-pairs': 0.7803,
    'any-pairs': 2.211,
    'likelihood': 0.6099,
    'telling-words': 1.7242,
    'telling-label': 2.3056,
    'popularity': 1.1342,
    'commune': -0.093,
    'province': 0.0822,
    'level-named': 0.5932,
    'level-denied': -0.5931,
    'foreign-only-here': -0.5382,
    'foreign-only-asked': -0.629,
    'organisation-only-here': -0.2197,
    'organisation-only-asked': -0.176,
    'again-only-here': -0.6226,
    'again-only-asked': -1.3049,
    'change-only-here': -0.1759,
    'change-only-asked': -0.76,
    'extension-only-here': -0.2618,
    'extension-only-asked': -0.7378,
    'end-only-here': 0.0293,
    'end-only-asked': -0.6954,
    'lost-only-here': -0.2806,
    'age': 1.5,
    'taken-back': -2.5,
    'topic': 0.6,
  },
  decision: {
    'one': -4.4482,
    'share': 3.18,
    'lead': 0.7373,
    'name-question': 0.2881,
    'name-own': 0.6947,
    'name-pairs': -0.1639,
    'second-name': 2.8664,
    'likelihood': 0.0353,
    'any-pairs': 0.6145,
    'unknown': 0.1703,
    'length': 0.4467,
  },
}
