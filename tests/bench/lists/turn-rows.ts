import { type SQLInputValue } from 'node:sqlite'
import { type Outcome } from '../../../src/dialogue/outcome'
import { toColumns } from '../../../src/store/turn-row'
import { turn } from '../../support/turns'
import { BEGIN, CHANNELS, wordsOf, YEAR_MS } from './filled-year'

const TEMPLATES = 2000
const OF_CONVERSATION = 8
const OUTCOMES: Outcome[] = [
  ...Array<Outcome>(11).fill('answered'),
  ...Array<Outcome>(2).fill('asked'),
  ...(['unresolved', 'intent', 'greeted', 'walk-moved', 'command'] as const),
  ...(['walk-started', 'rated'] as const),
]

/**
 * The rows of turns over a year: what was said is taken from some templates, as making JSON
 * for each of ten million would take longer than saving it.
 */
export function createTurnRows(turns: number): (at: number) => SQLInputValue[] {
  const templates = Array.from({ length: TEMPLATES }, (_, at) => toColumns(template(at)))
  return (at) => {
    const [, , , , , , , ...said] = templates[at % TEMPLATES] ?? []
    const conversation = String(Math.floor(at / OF_CONVERSATION)).padStart(8, '0')
    const channel = CHANNELS[Math.floor(at / OF_CONVERSATION) % CHANNELS.length] ?? 'web'
    const sequence = (at % OF_CONVERSATION) + 1
    return [
      `${channel}:${conversation}`,
      sequence,
      `${channel}:${conversation}:m${sequence}`,
      channel,
      `dl_${conversation}`,
      Math.floor(BEGIN + (YEAR_MS / turns) * at),
      // Prime to the templates, so that every wording comes with every outcome.
      at % 100_003 === 7 ? 'failed' : (OUTCOMES[at % OUTCOMES.length] ?? 'answered'),
      ...said,
    ]
  }
}

/** About as long as an answer with its sections and its source is. */
function template(at: number) {
  const words = wordsOf(at).join(' ')
  const line = (no: number) => ({ text: `Giấy tờ thứ ${no}: bản chính và một bản sao` })
  return turn({
    content: { kind: 'text', text: `cho em hỏi ${words} cần những gì` },
    replies: [
      {
        text: `Hồ sơ ${words} gồm các giấy tờ dưới đây, anh/chị nộp tại UBND cấp xã.`,
        card: {
          kind: 'answer',
          title: `Thủ tục ${words}`,
          sections: [{ heading: 'Hồ sơ', lines: [1, 2, 3, 4, 5].map(line) }],
          links: [{ label: 'Nộp hồ sơ', url: 'https://dichvucong.gov.vn' }],
        },
        buttons: [{ label: 'Dẫn từng bước', send: 'dẫn từng bước' }],
      },
    ],
    reasons: {
      by: 'match',
      read: words,
      code: `1.00${1000 + (at % 1500)}`,
      hits: [{ code: `1.00${1000 + (at % 1500)}`, score: 0.8, evidence: [] }],
    },
  })
}
