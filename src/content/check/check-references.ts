import { type ContentSources, type Sourced } from '../content-sources'
import { checkGuide } from './check-guide'
import { REQUIRED_INTENTS } from '../intent'
import { type Finding } from '../problem'

/**
 * What would break an answer: two things with one name, and parts that refer to something
 * that is not there. Cheap enough for every start.
 */
export function checkReferences(sources: ContentSources): Finding[] {
  const known = {
    agencies: new Set(sources.agencies.map(({ value }) => value.id)),
    places: new Set(sources.places.map(({ value }) => value.id)),
  }
  return [
    ...findRepeats(sources.catalogue, 'code'),
    ...findRepeats(sources.guides, 'code'),
    ...findRepeats(sources.guides, 'slug'),
    ...findRepeats(sources.phrasebook, 'code'),
    ...findRepeats(sources.intents, 'id'),
    ...findRepeats(sources.commands, 'id'),
    ...findRepeats(sources.facets, 'id'),
    ...findRepeats(sources.agencies, 'id'),
    ...findRepeats(sources.places, 'id'),
    ...findRepeats(sources.holidays, 'from'),
    ...findRepeats(sources.golden, 'id'),
    ...findMissingIntents(sources),
    ...sources.guides.flatMap((guide) => checkGuide(guide, known)),
  ]
}

/** Reports each item whose name an earlier one has already. */
export function findRepeats<K extends string>(
  items: Sourced<Record<K, string>>[],
  key: K,
): Finding[] {
  const first = new Map<string, string>()
  return items.flatMap(({ value, file, path, line }) => {
    const name = value[key]
    const earlier = first.get(name)
    if (earlier === undefined) {
      first.set(name, file)
      return []
    }
    return {
      severity: 'error',
      file,
      path: [...path, key],
      line,
      rule: 'repeated',
      message: `“${name}” đã có rồi (trong ${earlier})`,
      fix: 'Mỗi tên, mỗi mã chỉ dùng một lần: gộp hai mục làm một, hoặc đổi tên một mục',
    }
  })
}

function findMissingIntents({ intents, commands }: ContentSources): Finding[] {
  const file = intents[0]?.file ?? commands[0]?.file
  if (file === undefined) return []
  const ids = new Set(intents.map(({ value }) => value.id))
  return REQUIRED_INTENTS.filter((id) => !ids.has(id)).map((id) => ({
    severity: 'error',
    file,
    path: ['intents'],
    rule: 'missing-intent',
    message: `Thiếu ý định “${id}”, mà trợ lý không thể hoạt động đúng nếu không có`,
    fix: `Thêm lại mục có id: ${id} vào intents`,
  }))
}
