import { type Locale } from '../../content/localized'
import { en } from './en'
import { vi } from './vi'

/** All sentences of the assistant in one language. */
export type Phrases = typeof vi

const PHRASES: Record<Locale, Phrases> = { vi, en }

/** The sentences in the language that the citizen chose. */
export function phrasesIn(locale: Locale): Phrases {
  return PHRASES[locale]
}
