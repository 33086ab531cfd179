import { toContent, type ContentSources, type Sourced } from '../../../src/content/content-sources'
import { createSearcher } from '../../../src/search/create-searcher'
import { guide } from '../../support/served-release'

const EMPTY: ContentSources = {
  catalogue: [],
  guides: [],
  phrasebook: [],
  intents: [],
  commands: [],
  facets: [],
  synonyms: [],
  agencies: [],
  places: [],
  holidays: [],
  golden: [],
}

it('finds a guide that the catalogue does not have yet', () => {
  const flying = guide({ code: '9.000001', label: 'Xin bay thả diều', owner: 'ubnd-xa' })

  const content = toContent({ ...EMPTY, guides: [sourced(flying)] })

  expect(content.catalogue).toEqual([
    expect.objectContaining({ code: '9.000001', name: flying.name, ministry: 'ubnd-xa' }),
  ])
  const { hits } = createSearcher(content).understand('muốn thả diều thì xin ai')
  expect(hits[0]?.code).toBe('9.000001')
})

it('finds a guide that replaces a procedure of the catalogue by the code that it replaces', () => {
  const old = {
    code: '1.000001',
    name: 'Cấp phép bay tầm thấp',
    ministry: 'Bộ Quốc phòng',
    field: 'Vùng trời',
    levels: [],
    audience: [],
    sourceDate: '2026-07',
  }
  const flying = guide({
    code: '9.000001',
    label: 'Xin bay thả diều',
    replaces: [{ code: old.code, source: 'portal' }],
  })

  const content = toContent({ ...EMPTY, catalogue: [sourced(old)], guides: [sourced(flying)] })

  expect(content.catalogue.map(({ code }) => code)).toEqual([old.code])
  const { hits } = createSearcher(content).understand('muốn thả diều thì xin ai')
  expect(hits[0]?.code).toBe(old.code)
})

function sourced<T>(value: T): Sourced<T> {
  return { value, file: 'test.yaml', path: [] }
}
