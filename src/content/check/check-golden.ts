import { type ContentSources } from '../content-sources'
import { type Finding } from '../problem'

/** Golden questions whose right answer is not there, and questions that are asked twice. */
export function checkGolden({ golden, catalogue, guides, intents }: ContentSources): Finding[] {
  const codes = new Set([
    ...catalogue.map(({ value }) => value.code),
    ...guides.map(({ value }) => value.code),
  ])
  const ids = new Set(intents.map(({ value }) => value.id))
  const first = new Map<string, string>()
  return golden.flatMap(({ value, file, path, line }) => {
    const place = { severity: 'error' as const, file, line }
    const earlier = first.get(value.question)
    first.set(value.question, earlier ?? value.id)
    return [
      ...value.codes.flatMap((code, at) =>
        codes.has(code) || codes.size === 0
          ? []
          : [
              {
                ...place,
                path: [...path, 'codes', at],
                rule: 'unknown-code',
                message: `Mã ${code} không có trong danh mục và không có hướng dẫn`,
                fix: 'Sửa mã; mã đúng nằm trong knowledge/catalogue.jsonl',
              },
            ],
      ),
      ...(value.intent === undefined || ids.has(value.intent) || ids.size === 0
        ? []
        : [
            {
              ...place,
              path: [...path, 'intent'],
              rule: 'unknown-intent',
              message: `Không có ý định “${value.intent}”`,
              fix: 'Sửa lại; các ý định nằm trong intents/general.yaml',
            },
          ]),
      ...(earlier === undefined
        ? []
        : [
            {
              ...place,
              path: [...path, 'question'],
              rule: 'repeated-phrase',
              message: `Câu hỏi này đã có ở mục ${earlier}`,
              fix: 'Bỏ một trong hai',
            },
          ]),
    ]
  })
}
