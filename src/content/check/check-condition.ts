import { type Answer, Condition } from '../condition'
import { type Question } from '../question'

interface Surroundings {
  /** The questions that have been put by then. */
  asked: Question[]
  all: Question[]
  places: Set<string>
}

interface Mistake {
  question: string
  rule: string
  message: string
  fix: string
}

type Wanted = Condition[string]

/** What keeps a condition from ever being decided: no such question, or no such answer to it. */
export function checkCondition(when: unknown, surroundings: Surroundings): Mistake[] {
  const condition = Condition.parse(when)
  return Object.entries(condition).flatMap(([id, wanted]) => checkPart(id, wanted, surroundings))
}

function checkPart(id: string, wanted: Wanted, { asked, all, places }: Surroundings): Mistake[] {
  const question = asked.find((candidate) => candidate.id === id)
  if (question) return checkWanted(question, wanted, places)

  const isLater = all.some((candidate) => candidate.id === id)
  const ids = asked.map((candidate) => candidate.id).join(', ') || '(chưa có câu hỏi nào)'
  return [
    {
      question: id,
      rule: isLater ? 'asked-too-late' : 'missing-question',
      message: isLater
        ? `Câu hỏi “${id}” chỉ được hỏi sau câu này`
        : `Hướng dẫn này không có câu hỏi “${id}”`,
      fix: isLater ? 'Đổi thứ tự các câu hỏi' : `Dùng một trong: ${ids}; hoặc thêm câu hỏi này`,
    },
  ]
}

function checkWanted(question: Question, wanted: Wanted, places: Set<string>): Mistake[] {
  const fix = expectation(question)
  const parts = Array.isArray(wanted) ? wanted : [wanted]
  const isLimits = typeof wanted === 'object' && !Array.isArray(wanted)
  const isPossible = isLimits
    ? areLimitsPossible(question, Object.keys(wanted))
    : parts.every((part) => typeof part !== 'object' && isPossibleAnswer(question, part, places))
  if (isPossible) return []
  return [
    {
      question: question.id,
      rule: 'missing-option',
      message: `Câu hỏi “${question.id}” không bao giờ có câu trả lời ${JSON.stringify(wanted)}`,
      fix,
    },
  ]
}

function areLimitsPossible(question: Question, limits: string[]): boolean {
  if (limits.length === 0) return false
  const isAboutDays = limits.every((limit) => limit.startsWith('daysSince'))
  return isAboutDays ? question.kind === 'date' : question.kind === 'number'
}

function isPossibleAnswer(question: Question, answer: Answer, places: Set<string>): boolean {
  switch (question.kind) {
    case 'choice':
      return question.options.some(({ value }) => value === answer)
    case 'yes-no':
      return typeof answer === 'boolean'
    case 'number':
      return typeof answer === 'number' && answer >= question.min && answer <= question.max
    case 'place':
      return typeof answer === 'string' && (places.size === 0 || places.has(answer))
    case 'date':
      return typeof answer === 'string'
  }
}

function expectation(question: Question): string {
  switch (question.kind) {
    case 'choice':
      return `Dùng một trong: ${question.options.map(({ value }) => value).join(', ')}`
    case 'yes-no':
      return 'Dùng true (có) hoặc false (không)'
    case 'number':
      return `Dùng một số từ ${question.min} đến ${question.max}, hoặc một khoảng như {atMost: 5}`
    case 'place':
      return 'Dùng id của một tỉnh, thành phố trong knowledge/places.yaml'
    case 'date':
      return 'Dùng số ngày đã qua, như {daysSinceAtMost: 60}'
  }
}
