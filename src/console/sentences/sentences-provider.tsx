import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import vi from './vi.json'

export type Sentences = typeof vi
export type Language = 'vi' | 'en'

const KEPT_AS = 'motcua-console-language'

interface Spoken {
  language: Language
  sentences: Sentences
  speak: (language: Language) => void
}

const SpokenContext = createContext<Spoken>({ language: 'vi', sentences: vi, speak: () => {} })

/** Has everything inside speak Vietnamese, or English where that was chosen on this device. */
export function SentencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(readKept)
  const [sentences, setSentences] = useState<Sentences>(vi)

  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(KEPT_AS, language)
    if (language === 'vi') setSentences(vi)
    else void import('./en.json').then((file) => setSentences(file.default))
  }, [language])

  const spoken = useMemo(() => ({ language, sentences, speak: setLanguage }), [language, sentences])
  return <SpokenContext value={spoken}>{children}</SpokenContext>
}

/** The sentences of the language that was chosen. */
export function useSentences(): Sentences {
  return useContext(SpokenContext).sentences
}

/** Which language it is, and how to choose the other one. */
export function useLanguage() {
  return useContext(SpokenContext)
}

/** Puts values into a sentence: `fill('{n} câu', { n: 3 })` is "3 câu". */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole))
}

function readKept(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'vi'
}
