import { ANSWER_MIN } from '../../search/decide-match'
import { type Hit } from '../../search/searcher'
import { type ServedRelease } from '../../search/served-release'
import { fold } from '../../text/normalize'
import { type Cluster } from './cluster'

/** A procedure that came near the questions of a cluster, and why it was not the answer. */
export interface NearMiss {
  code: string
  label: string
  /** How likely it was meant if any procedure was; the mean over the samples that it came near. */
  score: number
  /** Of how many samples it was among the nearest. */
  samples: number
  /** Words of the questions that its names have, and that they lack. */
  matched: string[]
  missing: string[]
  /** How sure the best guess was, and how sure it would have to be to be said. */
  probability: number
  needed: number
}

const NEAR_MAX = 5
const HITS_MAX = 3
const WORDS_MAX = 8
/** Words that weigh less are politeness, or only ask. */
const TELLING_MIN = 0.12

/** What the served release makes of a cluster's samples now. */
export function explainCluster({ samples }: Cluster, release: ServedRelease): NearMiss[] {
  const { searcher } = release
  const found = new Map<string, Sighting[]>()
  for (const { text } of samples) {
    const { hits, probability } = searcher.understand(text)
    const telling = tellingWords(searcher.readTopic(text))
    for (const hit of hits.slice(0, HITS_MAX)) {
      const sighting = { hit, probability, telling }
      found.set(hit.code, [...(found.get(hit.code) ?? []), sighting])
    }
  }
  return [...found]
    .map(([code, sightings]) => toNearMiss(code, release.label(code), sightings))
    .sort((a, b) => b.samples * b.score - a.samples * a.score || (a.code < b.code ? -1 : 1))
    .slice(0, NEAR_MAX)
}

interface Sighting {
  hit: Hit
  probability: number
  telling: string[]
}

function toNearMiss(code: string, label: string, sightings: Sighting[]): NearMiss {
  const matched = new Set(
    sightings.flatMap(({ hit }) => hit.evidence.flatMap((evidence) => evidence.matched)),
  )
  const covered = new Set([...matched].flatMap((word) => fold(word).split(' ')))
  const missing = new Set(
    sightings.flatMap(({ telling }) => telling).filter((word) => !covered.has(fold(word))),
  )
  return {
    code,
    label,
    score: mean(sightings.map(({ hit }) => hit.score)),
    samples: sightings.length,
    matched: [...matched].slice(0, WORDS_MAX),
    missing: [...missing].slice(0, WORDS_MAX),
    probability: mean(sightings.map(({ probability }) => probability)),
    needed: ANSWER_MIN,
  }
}

function tellingWords(words: { shown: string; weight: number }[]): string[] {
  return words
    .filter(({ shown, weight }) => weight >= TELLING_MIN && !shown.includes(' '))
    .sort((a, b) => b.weight - a.weight)
    .map(({ shown }) => shown)
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
