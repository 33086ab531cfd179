import { type Turn } from '../../src/store/turn'

/** A turn as the service saves it; what a test is about is given, the rest is filled in. */
export function turn(given: Partial<Turn> = {}): Turn {
  const { conversation = 'web:c1', sequence = 1 } = given
  return {
    conversation,
    sequence,
    inboundId: `${conversation}:m${sequence}`,
    channel: 'web',
    userId: 'dl_1',
    content: { kind: 'text', text: 'đăng ký khai sinh ở đâu' },
    replies: [{ text: 'Anh/chị nộp tại UBND cấp xã.', buttons: [] }],
    state: { locale: 'vi', isGreeted: true },
    outcome: 'answered',
    reasons: { by: 'match', read: 'đăng ký khai sinh ở đâu' },
    release: 1,
    receivedAt: new Date('2026-07-20T08:00:00Z'),
    tookMs: 1.5,
    ...given,
  }
}

/** A turn with every part that a turn can have. */
export function fullTurn(): Turn {
  return turn({
    content: { kind: 'text', text: 'walk:next', label: 'Tiếp tục “bước” 2' },
    echo: { clientActivityId: 'a1', nested: [1, null, true] },
    replies: [
      {
        text: 'Bước 3/7',
        card: {
          kind: 'step',
          title: 'Điền tờ khai',
          progress: { at: 3, of: 7, label: 'Bước 3/7' },
          text: 'Bấm <b>Nộp</b>',
          sections: [
            {
              heading: 'Gợi ý',
              numbered: true,
              tickable: true,
              lines: [
                { text: 'a', detail: 'b', link: { label: 'c', url: 'https://example.gov.vn' } },
              ],
            },
          ],
          links: [{ label: 'Cổng', url: 'https://dichvucong.gov.vn' }],
          source: {
            code: '1.001193',
            title: 'Cổng',
            url: 'https://example.gov.vn',
            checked: '2026-07',
          },
        },
        buttons: [{ label: 'Tiếp', send: 'tiếp', aside: true }],
        expects: 'choice',
      },
    ],
    state: {
      locale: 'en',
      isGreeted: true,
      topic: '1.001193',
      choices: [{ label: 'Một', send: '1' }],
      pending: { question: 'khai sinh', codes: ['1.001193'], facets: ['fee'] },
      walk: {
        code: '1.001193',
        release: 2,
        answers: { married: true, age: 3, born: '2026-07-01' },
        at: { kind: 'step', id: 'fill-form' },
        asked: ['married'],
        passed: ['prepare'],
        toldRelease: 3,
        isPaused: false,
        startedAt: '2026-07-20T08:00:00.000Z',
        touchedAt: '2026-07-20T08:01:00.000Z',
      },
      isConfirmingErasure: true,
    },
    outcome: 'walk-moved',
    reasons: {
      by: 'match',
      read: 'khai sinh',
      intent: { id: 'greet', probability: 0.4 },
      facets: ['fee'],
      probability: 0.9,
      hits: [
        {
          code: '1.001193',
          score: 0.9,
          evidence: [
            { source: 'phrasing', text: 'khai sinh', matched: ['khai', 'sinh'], share: 1 },
          ],
        },
      ],
      code: '1.001193',
      note: 'ghi chú',
    },
    release: 2,
    rating: { code: '1.001193', stars: 5 },
    tookMs: 0.25,
  })
}
