import { type Place } from '../../content/agency'
import { type Answer } from '../../content/condition'
import { type Question } from '../../content/question'
import { normalize } from '../../text/normalize'
import { formatDay } from '../format/format-day'
import { formatNumber } from '../format/format-number'
import { type Phrases } from '../phrases/phrases'
import { exactMatch, matchWords } from './match-words'
import { isQuestionLike } from './is-question-like'
import { type CommandId } from './read-commands'
import { readDate } from './read-date'
import { readNumber } from './read-number'
import { readOrdinal } from './read-ordinal'
import { readPlace } from './read-place'
import { readYesNo } from './read-yes-no'

/** What answers are read with. */
export interface Reading {
  /** The commands that the whole message may mean; yes and no are among them. */
  commands: CommandId[]
  places: Place[]
  /** The day in Vietnam. */
  today: string
  say: Phrases
}

/** An answer, or why it could not be taken as one. */
export type ReadAnswer = { kind: 'answer'; value: Answer } | { kind: 'invalid'; reason: string }

/** Reads an answer to a deciding question from what a citizen typed or pressed. */
export function readAnswer(question: Question, text: string, reading: Reading): ReadAnswer {
  switch (question.kind) {
    case 'choice':
      return readChoice(question, text, reading)
    case 'yes-no':
      return toAnswer(
        readYesNo(text, reading.commands) ?? readCase(question, text),
        reading.say.invalid['yes-no'],
      )
    case 'number':
      return readWithin(question, text, reading)
    case 'date':
      return readDay(question, text, reading)
    case 'place':
      return toAnswer(readPlace(text, reading.places), reading.say.invalid.place)
  }
}

/**
 * Whether the message is one of the offered answers word for word, and so nothing else. A
 * yes or no has to be offered with its very marks: 'co' is "có" and not the aunt, "cô".
 */
export function isOfferedAnswer(question: Question, text: string, commands: CommandId[]): boolean {
  if (question.kind !== 'choice') return false
  const names = namesOf(question)
  const isYesNo = commands.some((id) => id === 'yes' || id === 'no')
  if (!isYesNo) return exactMatch(text, names) !== undefined
  return names.flat().some((name) => normalize(name) === normalize(text))
}

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>

function readChoice(question: Of<'choice'>, text: string, { say }: Reading): ReadAnswer {
  const names = namesOf(question)
  const at =
    readOrdinal(text, names.length) ??
    (isQuestionLike(text) ? exactMatch(text, names) : matchWords(text, names))
  return toAnswer(at === undefined ? undefined : question.options[at]?.value, say.invalid.choice)
}

/** One of the two cases in its own words: "có người dưới 18 tuổi". */
function readCase({ yes, no }: Of<'yes-no'>, text: string): boolean | undefined {
  const at = exactMatch(
    text,
    [yes, no].map((words) => (words === undefined ? [] : [words])),
  )
  return at === undefined ? undefined : at === 0
}

function readWithin({ min, max }: Of<'number'>, text: string, { say }: Reading): ReadAnswer {
  const value = isQuestionLike(text) ? undefined : readNumber(text)
  if (value === undefined) return invalid(say.invalid.number)
  if (value < min) return invalid(say.invalid.below(formatNumber(min)))
  return value > max ? invalid(say.invalid.above(formatNumber(max))) : { kind: 'answer', value }
}

function readDay(question: Of<'date'>, text: string, { say, today }: Reading): ReadAnswer {
  const { earliest, notAfterToday } = question
  const read = isQuestionLike(text) ? undefined : readDate(text, today, notAfterToday)
  if (!read) return invalid(say.invalid.date)
  if (read.kind === 'no-such-day') return invalid(say.invalid.noSuchDay)
  if (notAfterToday && read.day > today) return invalid(say.invalid.future)
  return earliest !== undefined && read.day < earliest
    ? invalid(say.invalid.tooEarly(formatDay(earliest)))
    : { kind: 'answer', value: read.day }
}

function namesOf(question: Of<'choice'>): string[][] {
  return question.options.map(({ label, aliases }) => [label, ...aliases])
}

function toAnswer(value: Answer | undefined, reason: string): ReadAnswer {
  return value === undefined ? invalid(reason) : { kind: 'answer', value }
}

function invalid(reason: string): ReadAnswer {
  return { kind: 'invalid', reason }
}
