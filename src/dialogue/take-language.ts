import { type Locale } from '../content/localized'
import { type EngineResult } from './engine'
import { phrasesIn } from './phrases/phrases'
import { toReply, wordButton, type Situation } from './situation'

/** Switches the language of everything but the content, which stays in Vietnamese. */
export function takeLanguage({ state, commands }: Situation): EngineResult | undefined {
  const locale = localeOf(commands)
  if (!locale) return undefined
  const { command, greeting } = phrasesIn(locale)
  return {
    state: { ...state, locale },
    replies: [toReply(command.switched, { buttons: greeting.examples.map(wordButton) })],
    outcome: 'command',
    reasons: { by: 'command', note: `language ${locale}` },
  }
}

function localeOf(commands: string[]): Locale | undefined {
  if (commands.includes('switch-to-english')) return 'en'
  return commands.includes('switch-to-vietnamese') ? 'vi' : undefined
}
