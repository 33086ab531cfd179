import { flexsearch } from './flexsearch'
import { fuse, fuseTokens } from './fuse'
import { lunrPeer } from './lunr'
import { minisearch } from './minisearch'
import { naturalBayes } from './natural-bayes'
import { naturalLogistic } from './natural-logistic'
import { naturalTfidf } from './natural-tfidf'
import { nlpjs } from './nlpjs'
import { orama } from './orama'
import { ours } from './ours'
import { type Peer } from './peer'

/** In the order of the table. */
export const ALL_PEERS: Peer[] = [
  ours,
  minisearch,
  flexsearch,
  orama,
  lunrPeer,
  naturalTfidf,
  naturalBayes,
  naturalLogistic,
  fuse,
  fuseTokens,
  nlpjs,
]
