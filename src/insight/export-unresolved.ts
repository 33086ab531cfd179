import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { formatVietnamTime } from './vietnam-time'
import { type Candidate, type UnresolvedQuestion } from './unresolved'

/** What a procedure is called, for people who do not know codes by heart. */
export type NameOf = (code: string) => string | undefined

const CANDIDATES = [0, 1, 2]

const HEADINGS = [
  'Thời điểm',
  'Câu hỏi',
  'Vì sao chưa trả lời',
  ...CANDIDATES.flatMap((i) => [
    `Ứng viên ${i + 1}: mã`,
    `Ứng viên ${i + 1}: tên`,
    `Ứng viên ${i + 1}: điểm (%)`,
  ]),
  'Bản phát hành',
  'Kênh',
  'Hội thoại',
  'Lượt',
]

export const WHY: Record<UnresolvedQuestion['outcome'], string> = {
  unresolved: 'Không tìm thấy',
  'choices-refused': 'Không có câu nào đúng',
}

/** Writes the questions as CSV that a spreadsheet opens right: with a byte order mark, and no live formulas. */
export async function writeCsv(
  questions: AsyncIterable<UnresolvedQuestion>,
  nameOf: NameOf,
  output: Writable,
): Promise<void> {
  const csv = stringify({
    header: true,
    columns: HEADINGS,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
  await pipeline(Readable.from(toRows(questions, nameOf)), csv, output)
}

/** Writes one JSON object a line, for programs. */
export async function writeJsonLines(
  questions: AsyncIterable<UnresolvedQuestion>,
  output: Writable,
): Promise<void> {
  await pipeline(Readable.from(toLines(questions)), output)
}

async function* toRows(questions: AsyncIterable<UnresolvedQuestion>, nameOf: NameOf) {
  for await (const question of questions) {
    yield [
      formatVietnamTime(question.askedAt),
      question.question,
      WHY[question.outcome],
      ...CANDIDATES.flatMap((i) => toCells(question.candidates[i], nameOf)),
      String(question.release),
      question.channel,
      question.conversation,
      String(question.sequence),
    ]
  }
}

function toCells(candidate: Candidate | undefined, nameOf: NameOf): string[] {
  if (!candidate) return ['', '', '']
  const { code, score } = candidate
  return [code, nameOf(code) ?? '', score === undefined ? '' : String(Math.round(score * 100))]
}

async function* toLines(questions: AsyncIterable<UnresolvedQuestion>) {
  for await (const question of questions) yield `${JSON.stringify(question)}\n`
}
