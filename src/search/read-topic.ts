import { foldSyllable } from '../text/place-tone'
import { isSyllable } from '../text/syllables'
import { type SearchIndex } from './build-index'
import { FILLER_WORDS, FOLDED_FILLERS } from './filler-words'
import { type Path, type Question, readQuestion, type Slot, toSlot } from './read-question'
import { type TopicWord } from './searcher'
import { FILLER_FACTOR } from './word-factor'

/** Two words that stand together tell more than each alone: "xe máy", "trả góp". */
const PAIR_FACTOR = 0.23
const CORRECTION_TRUST_MIN = 0.7
/** What a phrase of the citizen's stands for in other words counts next to the phrase itself. */
const SYNONYM_FACTOR = 0.5
/** Below this a word only asks, or is politeness. */
const CONTENT_WEIGHT_MIN = 0.12

/**
 * What a question is about, whatever way it is written: each word in the form in which the
 * index looks it up, weighed by how rare it is there. Words that the index does not know are
 * kept as they are, for questions that nothing answers are about just those.
 */
export function readTopic(text: string, index: SearchIndex): TopicWord[] {
  const question = readQuestion(text, index)
  const topic = new Map<string, TopicWord>()
  let before: TopicWord | undefined
  question.words.forEach((word, at) => {
    const words = wordsAt(word, at, question, index)
    for (const next of words) {
      addWord(topic, next)
      if (before && isContent(before) && isContent(next)) addWord(topic, joined(before, next))
      before = next
    }
  })
  for (const path of question.paths) {
    if (path.end - path.start > 1) addSynonym(topic, path, question)
  }
  return [...topic.values()]
}

/** The word at a place; an abbreviation becomes what it stands for, and a slip what was meant. */
function wordsAt(word: string, at: number, question: Question, index: SearchIndex): TopicWord[] {
  const slot = question.slots[at]
  if (!slot) return []
  const isKnown = slot.folded >= 0 || isSyllable(word)
  const reading = isKnown ? undefined : bestReading(question, at)
  if (!reading) return [toWord(word, slot)]
  return question.slots
    .slice(reading.from, reading.to)
    .map((other) =>
      toWord(
        other.word,
        toSlot({ word: other.word, before: -1, trust: 1 }, index),
        slot.isFacet ? slot.weight : undefined,
      ),
    )
}

function bestReading({ paths }: Question, at: number): Path | undefined {
  return paths
    .filter(
      ({ start, end, trust }) => start === at && end === at + 1 && trust > CORRECTION_TRUST_MIN,
    )
    .sort((a, b) => b.trust - a.trust || a.from - b.from)[0]
}

function toWord(word: string, slot: Pick<Slot, 'weight'>, weight = slot.weight): TopicWord {
  return { key: foldSyllable(word), shown: word, weight: fillerFactor(word, weight) }
}

/** Without its marks a filler is not known as one: "la", "cua", "duoc". */
function fillerFactor(word: string, weight: number): number {
  const isBareFiller = !FILLER_WORDS.has(word) && FOLDED_FILLERS.has(word)
  return isBareFiller ? weight * FILLER_FACTOR : weight
}

function isContent({ weight }: TopicWord): boolean {
  return weight >= CONTENT_WEIGHT_MIN
}

function joined(first: TopicWord, second: TopicWord): TopicWord {
  return {
    key: `${first.key} ${second.key}`,
    shown: `${first.shown} ${second.shown}`,
    weight: PAIR_FACTOR * (first.weight + second.weight),
  }
}

function addSynonym(topic: Map<string, TopicWord>, path: Path, { slots }: Question): void {
  for (const slot of slots.slice(path.from, path.to)) {
    addWord(topic, toWord(slot.word, slot, slot.weight * path.trust * SYNONYM_FACTOR))
  }
}

function addWord(topic: Map<string, TopicWord>, word: TopicWord): void {
  const known = topic.get(word.key)
  if (!known || known.weight < word.weight) topic.set(word.key, word)
}
