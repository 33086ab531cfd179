import fc from 'fast-check'
import { ConversationState } from '../../../src/dialogue/conversation-state'
import { Outcome } from '../../../src/dialogue/outcome'
import { converse, shown } from '../../support/converse'
import { dialogueRelease } from '../../support/dialogue-release'

const release = dialogueRelease()

/** What people say and press, so that chance leads into every corner of a conversation. */
const SAYINGS = [
  ...release.content.commands.flatMap(({ phrases }) => phrases.slice(0, 2)),
  ...[
    'làm thẻ',
    'mất thẻ',
    'sổ nhà',
    'giấy cũ',
    'phí bao nhiêu',
    'xóa dữ liệu của tôi',
    'xin chào',
  ],
  ...[
    '/walk 1.000001',
    '/walk 1.000002',
    '/facet fee 1.000001',
    '/show 1.000003',
    '/show 9.999999',
  ],
  ...[
    '1',
    '2',
    '5',
    '5 sao',
    'cái cuối',
    'bị mất',
    'bị hỏng',
    'hôm qua',
    '5/3/2026',
    '30',
    'Hải Phòng',
  ],
  ...['không phải, ý tôi là sổ nhà', 'không phải', '???', '😀', '001099012345', '<b>thẻ</b>'],
]

const message = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...SAYINGS).map((text) => ({ kind: 'text' as const, text })),
  },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'grapheme' }).map((text) => ({ kind: 'text' as const, text })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'joined' as const }) },
  {
    weight: 1,
    arbitrary: fc.constant({ kind: 'unsupported' as const, what: 'attachment' as const }),
  },
)
const turn = fc.record({ message, hours: fc.constantFrom(0, 0, 0, 0, 5) })

it('replies to whatever is said, and keeps a state that can be stored', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 25 }), (turns) => {
      const talk = converse(release)
      for (const { message, hours } of turns) {
        talk.wait(hours)
        const result = talk.send(message)

        expect(Outcome.options).toContain(result.outcome)
        expect(result.replies.length).toBeGreaterThan(0)
        expect(result.replies.every(({ text }) => text.trim() !== '')).toBe(true)
        expect(shown(result)).not.toMatch(/undefined|\[object|NaN/)
        expect(ConversationState.parse(JSON.parse(JSON.stringify(result.state)))).toEqual(
          result.state,
        )
      }
    }),
    { numRuns: 150 },
  )
})
