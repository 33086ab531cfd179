import { checkCondition } from './check-condition'
import { type Sourced } from '../content-sources'
import { fieldsNamed } from './fields-named'
import { type Guide } from '../guide'
import { type Finding } from '../problem'

/** The names that a guide may use from elsewhere. An empty list was not read, and is not held against it. */
export interface Known {
  agencies: Set<string>
  places: Set<string>
}

/** Everything in a guide that refers to something which is not there. */
export function checkGuide(guide: Sourced<Guide>, known: Known): Finding[] {
  return [
    ...findRepeatedIds(guide),
    ...findMissingSources(guide),
    ...findMissingAgencies(guide, known.agencies),
    ...findBrokenConditions(guide, known.places),
  ]
}

/** Steps are found again by their ids, and answers by those of the questions. */
function findRepeatedIds({ value: guide, file }: Sourced<Guide>): Finding[] {
  const lists: { path: PropertyKey[]; names: string[] }[] = [
    { path: ['sources'], names: guide.sources.map(({ id }) => id) },
    { path: ['documents'], names: guide.documents.map(({ id }) => id) },
    { path: ['questions'], names: guide.questions.map(({ id }) => id) },
    { path: ['steps'], names: guide.steps.map(({ id }) => id) },
    ...guide.questions.flatMap((question, index) =>
      question.kind === 'choice'
        ? {
            path: ['questions', index, 'options'],
            names: question.options.map(({ value }) => value),
          }
        : [],
    ),
  ]
  return lists.flatMap(({ path, names }) =>
    names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : error(file, [...path, index], {
            rule: 'repeated',
            message: `“${name}” đã dùng cho một mục phía trên`,
            fix: 'Đặt tên khác, chỉ gồm a-z, 0-9 và dấu gạch nối',
          }),
    ),
  )
}

function findMissingSources({ value: guide, file }: Sourced<Guide>): Finding[] {
  const ids = guide.sources.map(({ id }) => id)
  return fieldsNamed('source', guide).flatMap(({ path, value }) =>
    typeof value !== 'string' || ids.includes(value)
      ? []
      : error(file, path, {
          rule: 'missing-source',
          message: `Hướng dẫn này không có nguồn “${value}”`,
          fix: `Dùng một trong: ${ids.join(', ')}; hoặc thêm nguồn này vào sources`,
        }),
  )
}

function findMissingAgencies(
  { value: guide, file }: Sourced<Guide>,
  agencies: Set<string>,
): Finding[] {
  const named = [
    ...guide.agencies.map((id, index) => ({ id, path: ['agencies', index] })),
    { id: guide.owner, path: ['owner'] },
  ]
  return named
    .filter(({ id }) => agencies.size > 0 && !agencies.has(id))
    .flatMap(({ id, path }) =>
      error(file, path, {
        rule: 'missing-agency',
        message: `Không có cơ quan “${id}” trong knowledge/agencies.yaml`,
        fix: 'Sửa tên cơ quan, hoặc thêm cơ quan này vào knowledge/agencies.yaml',
      }),
    )
}

function findBrokenConditions(
  { value: guide, file }: Sourced<Guide>,
  places: Set<string>,
): Finding[] {
  return fieldsNamed('when', guide).flatMap(({ path, value }) => {
    // A question may only depend on questions that were put before it.
    const asked = path[0] === 'questions' ? guide.questions.slice(0, Number(path[1])) : undefined
    return checkCondition(value, {
      asked: asked ?? guide.questions,
      all: guide.questions,
      places,
    }).flatMap(({ question, ...what }) => error(file, [...path, question], what))
  })
}

function error(
  file: string,
  path: PropertyKey[],
  what: Pick<Finding, 'rule' | 'message' | 'fix'>,
): Finding[] {
  return [{ severity: 'error', file, path, ...what }]
}
