import { normalize } from '../../text/normalize'
import { Condition } from '../condition'
import { type ContentSources } from '../content-sources'
import { fieldsNamed } from './fields-named'
import { type Guide } from '../guide'
import { type Finding } from '../problem'

type What = Omit<Finding, 'file'>

/** What makes a guide worse than it could be, or out of date, though it can be served. */
export function checkGuideQuality(sources: ContentSources, today: Date): Finding[] {
  const names = new Map(sources.catalogue.map(({ value }) => [value.code, value.name]))
  const codes = new Set([...names.keys(), ...sources.guides.map(({ value }) => value.code)])
  const day = today.toISOString().slice(0, 10)
  return sources.guides.flatMap(({ value: guide, file }) =>
    [
      ...findUnusedQuestions(guide),
      ...findImpossibleRanges(guide),
      ...(names.size > 0
        ? [...compareName(guide, names), ...findUnknownRelated(guide, codes)]
        : []),
      ...findExpired(guide, day),
    ].map((what) => ({ file, ...what })),
  )
}

/** A question costs a citizen's patience, so something has to follow from it. */
function findUnusedQuestions(guide: Guide): What[] {
  const used = new Set(
    fieldsNamed('when', guide).flatMap(({ value }) => Object.keys(Condition.parse(value))),
  )
  return guide.questions.flatMap(({ id }, index) =>
    used.has(id)
      ? []
      : {
          severity: 'error',
          path: ['questions', index],
          rule: 'unused-question',
          message: `Không có giấy tờ, lệ phí, bước nào phụ thuộc vào câu hỏi “${id}”`,
          fix: `Bỏ câu hỏi này, hoặc dùng nó trong một điều kiện when: { ${id}: … }`,
        },
  )
}

function findImpossibleRanges(guide: Guide): What[] {
  const questions = guide.questions.flatMap((question, index): What[] =>
    question.kind !== 'number' || question.min <= question.max
      ? []
      : [reversed(['questions', index, 'min'], 'Số nhỏ nhất lớn hơn số lớn nhất')],
  )
  const { from, until } = guide.validity
  return until === undefined || from <= until
    ? questions
    : [...questions, reversed(['validity', 'until'], 'Ngày hết hiệu lực trước ngày có hiệu lực')]
}

function reversed(path: PropertyKey[], message: string): What {
  return { severity: 'error', path, rule: 'reversed', message, fix: 'Đổi lại hai giá trị' }
}

function compareName(guide: Guide, names: Map<string, string>): What[] {
  const official = names.get(guide.code)
  if (official === undefined) {
    return [
      {
        severity: 'warning',
        path: ['code'],
        rule: 'unknown-code',
        message: `Mã ${guide.code} không có trong danh mục`,
        fix: 'Kiểm tra mã; nếu là thủ tục mới, nhập danh mục mới hơn: npm run content -- import TỆP',
      },
    ]
  }
  if (normalize(official) === normalize(guide.name)) return []
  return [
    {
      severity: 'warning',
      path: ['name'],
      rule: 'name-differs',
      message: `Danh mục ghi tên của mã ${guide.code} là “${official}”`,
      fix: 'Ghi đúng tên chính thức, hoặc sửa mã',
    },
  ]
}

/** A citizen who presses its button would get no answer. */
function findUnknownRelated(guide: Guide, codes: Set<string>): What[] {
  return guide.related.flatMap(({ code }, index) =>
    codes.has(code)
      ? []
      : {
          severity: 'warning',
          path: ['related', index, 'code'],
          rule: 'missing-procedure',
          message: `Thủ tục liên quan ${code} không có trong danh mục và chưa có hướng dẫn`,
          fix: 'Kiểm tra mã; nếu đúng, viết hướng dẫn hoặc nhập danh mục mới hơn',
        },
  )
}

function findExpired(guide: Guide, day: string): What[] {
  const laws = guide.legalBasis.map(({ number, until }, index) => ({
    until,
    path: ['legalBasis', index, 'until'],
    message: `Văn bản ${number} đã hết hiệu lực sau ngày ${until}`,
  }))
  const whole = {
    until: guide.validity.until,
    path: ['validity', 'until'],
    message: `Hướng dẫn này đã hết hiệu lực sau ngày ${guide.validity.until}; người dân chỉ nhận được đường dẫn chính thức`,
  }
  return [whole, ...laws].flatMap(({ until, path, message }) =>
    until === undefined || until >= day
      ? []
      : {
          severity: 'warning',
          path,
          rule: 'expired',
          message,
          fix: 'Kiểm tra lại theo quy định hiện hành rồi sửa nội dung, ngày hiệu lực và ngày kiểm tra',
        },
  )
}
