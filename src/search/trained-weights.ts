/** The weights that the search is run with. */
export interface Weights {
  /** Hash of what they were learned from. */
  data: string
  /** By the names of the features; a feature that is not here counts nothing. */
  ranking: Record<string, number>
  decision: Record<string, number>
}

/** Written by `npm run train`. */
export const TRAINED: Weights = {
  data: '9fa90a40d54e4249',
  ranking: {
    'name-question': 0.6779,
    'name-own': 1.2621,
    'name-pairs': 0.5952,
    'name-both': 0.0268,
    'name-exact': 2.668,
    'second-name': 2.0342,
    'third-name': 2.1611,
    'official-question': 2.122,
    'official-own': 1.7859,
    'official-pairs': 2.6007,
    'label-own': 1.5411,
    'all-question': 0.836,
    'all-pairs': 1.5999,
    likelihood: 1.1509,
    'telling-words': 0.6996,
    popularity: -0.2429,
    commune: 0.0592,
    province: 0.1792,
    'level-named': 0.7588,
    'level-denied': -0.7587,
    'foreign-only-here': -0.6486,
    'foreign-only-asked': -0.8728,
    'organisation-only-here': -0.4201,
    'organisation-only-asked': -0.1237,
    'again-only-here': -1.0819,
    'again-only-asked': -1.427,
    'change-only-here': -0.3145,
    'change-only-asked': -1.0488,
    'extension-only-here': -1.5158,
    'extension-only-asked': -1.7531,
    'end-only-here': 0.0722,
    'end-only-asked': -0.9263,
    'lost-only-here': -0.519,
    age: 0.9188,
    topic: 0.8,
  },
  decision: {
    one: -2.8967,
    share: 3.6764,
    lead: 0.1403,
    'name-question': 0.7616,
    'name-own': 0.3874,
    unknown: 0.2236,
    length: 0.2721,
  },
}
