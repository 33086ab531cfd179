import { parseArgs } from 'node:util'
import {
  type MessengerProfile,
  setMessengerProfile,
  toMessengerOptions,
  toProfileBody,
} from '../../adapters/index'
import { loadConfig, type Config } from '../config'
import { type Content } from '../content/content'
import { loadContent } from '../content/load-content'
import { type Locale } from '../content/localized'
import { formatPayload } from '../dialogue/payload'
import { phrasesIn } from '../dialogue/phrases/phrases'
import { PROFILE } from '../dialogue/phrases/profile'
import { PORTAL_URL } from '../dialogue/portal-url'
import { readPopularProcedures } from '../insight/popular-procedures'
import { projectRoot } from '../lib/project-root'
import { openStore } from '../open-store'

const USAGE = `Đặt phần giới thiệu của trang trên Messenger.

  npm run messenger -- profile             lời chào, nút bắt đầu, câu hỏi gợi ý và menu
         --dry-run                         chỉ xem, không gửi
`
const POPULAR_MS = 30 * 24 * 3600 * 1000
const SUGGESTED_MAX = 4

/** `npm run messenger`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  if (positionals[0] !== 'profile') return print(USAGE)

  const config = loadConfig()
  const { content } = await loadContent(projectRoot())
  const popular = await popularOf(config)
  const body = toProfileBody([
    toProfile('default', 'vi', content, popular),
    toProfile('en_US', 'en', content, popular),
  ])
  if (values['dry-run']) return print(`${JSON.stringify(body, null, 2)}\n`)

  const options = toMessengerOptions(config)
  if (!options) throw new Error('Chưa có các thiết lập MESSENGER_; xem docs/CONFIGURATION.md.')
  await setMessengerProfile(options, body)
  print('Đã đặt lời chào, nút bắt đầu, câu hỏi gợi ý và menu.\n')
}

async function popularOf(config: Config): Promise<string[]> {
  const store = await openStore(config.STORE_URL)
  try {
    return await readPopularProcedures(store.turns, new Date(Date.now() - POPULAR_MS))
  } finally {
    await store.close()
  }
}

/** What is asked most; examples fill it up where nobody has asked yet. */
function toProfile(
  locale: string,
  language: Locale,
  { guides }: Content,
  popular: string[],
): MessengerProfile {
  const say = phrasesIn(language)
  const words = PROFILE[language]
  const asked = popular
    .flatMap((code) => guides.find((guide) => guide.code === code) ?? [])
    .map(({ code, label }) => ({ question: label, send: formatPayload({ kind: 'show', code }) }))
  const examples = say.greeting.examples.map((question) => ({ question, send: question }))
  return {
    locale,
    greeting: words.greeting,
    iceBreakers: [...asked, ...examples].slice(0, SUGGESTED_MAX),
    menu: [
      ...[words.help, say.button.person, say.button.elsewhere, words.otherLanguage].map(
        (label) => ({ label, send: label }),
      ),
      { label: words.portal, url: PORTAL_URL },
    ],
  }
}

function print(text: string): void {
  process.stdout.write(text)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
