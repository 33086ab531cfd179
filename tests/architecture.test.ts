import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import ts from 'typescript'
import { projectRoot } from '../src/lib/project-root'

/** Who may import whom. A folder that is missing here may import nothing but itself. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/content': ['src/lib', 'src/text'],
  'src/search': ['src/lib', 'src/text', 'src/content'],
  'src/channel': ['src/lib'],
  'src/dialogue': ['src/lib', 'src/text', 'src/content', 'src/search', 'src/channel'],
  'src/store': ['src/lib', 'src/content', 'src/channel', 'src/dialogue'],
  'src/insight': ['src/lib', 'src/text', 'src/content', 'src/search', 'src/store'],
  'src/messaging': [
    'src/lib',
    'src/text',
    'src/content',
    'src/search',
    'src/channel',
    'src/dialogue',
    'src/store',
    'src/insight',
  ],
  'src/editing': ['src/lib', 'src/text', 'src/content', 'src/search', 'src/dialogue', 'src/store'],
  'src/auth': ['src/lib', 'src/store'],
  'src/http': [
    'src/lib',
    'src/content',
    'src/search',
    'src/channel',
    'src/messaging',
    'src/insight',
    'src/auth',
    'src/store',
    'src/editing',
  ],
  'src/cli': [
    'src/lib',
    'src/text',
    'src/content',
    'src/search',
    'src/channel',
    'src/dialogue',
    'src/store',
    'src/messaging',
    'src/insight',
    'src/auth',
    'src/editing',
  ],
  // Shapes and the meaning of conditions; everything else comes over HTTP.
  'src/console': ['src/content'],
  adapters: ['src/lib', 'src/channel'],
}

/** The files that know every part, because they put the parts together; command lines may use them. */
const COMPOSITION_ROOT = [
  'src/app.ts',
  'src/main.ts',
  'src/open-store.ts',
  'src/prepare-start.ts',
  'adapters/index.ts',
]
const SETTINGS = 'src/config.ts'

/** What text, search and dialogue may not touch: they are pure. */
const IMPURE = /from 'node:(?!assert)|process\.|Date\.now\(|new Date\(\)|Math\.random\(/

const root = projectRoot(__dirname)
const files = ['src', 'adapters']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('adapters/web/widget'))
const parts = files.filter((file) => !COMPOSITION_ROOT.includes(file) && file !== SETTINGS)

it.each(parts)('%s imports only what it may', (file) => {
  const folder = folderOf(file)

  const forbidden = importsOf(file).filter(
    (imported) =>
      folderOf(imported) !== folder &&
      !MAY_IMPORT[folder]?.includes(folderOf(imported)) &&
      !(folder === 'src/cli' && isComposition(imported)),
  )

  expect(forbidden).toEqual([])
})

it.each(parts.filter((file) => file.startsWith('adapters/')))(
  '%s does not look into another channel',
  (file) => {
    const channel = file.split('/')[1]
    const others = importsOf(file).filter(
      (imported) => imported.startsWith('adapters/') && imported.split('/')[1] !== channel,
    )

    expect(others).toEqual([])
  },
)

it('has no import cycles between folders', () => {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (MAY_IMPORT[from] ?? []).some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, to, seen)
    })

  expect(Object.keys(MAY_IMPORT).filter((folder) => reaches(folder, folder))).toEqual([])
})

it.each(parts.filter((file) => /^src\/(text|search|dialogue)\//.test(file)))(
  '%s does no I/O and reads no clock, chance or environment',
  (file) => {
    expect(source(file).match(IMPURE)?.[0]).toBeUndefined()
  },
)

it.each(parts.filter((file) => file.startsWith('src/') && !file.startsWith('src/store/')))(
  '%s names no database',
  (file) => {
    expect(packagesOf(file).filter((name) => /^(mongodb|node:sqlite)$/.test(name))).toEqual([])
  },
)

it.each(parts.filter((file) => file.startsWith('src/') && !/^src\/(http|channel)\//.test(file)))(
  '%s does not know Express',
  (file) => {
    expect(packagesOf(file)).not.toContain('express')
  },
)

it.each(files.filter((file) => !file.startsWith('adapters/bot-framework/')))(
  '%s does not depend on a Bot Framework SDK',
  (file) => {
    expect(packagesOf(file).filter((name) => /^(@microsoft\/|bot)/.test(name))).toEqual([])
  },
)

/** Such as `src/text` for src/text/normalize.ts; all of adapters is one. */
function folderOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.startsWith('adapters/') ? 1 : 2)
    .join('/')
}

function isComposition(file: string): boolean {
  return [...COMPOSITION_ROOT, SETTINGS].some((known) => known === `${file}.ts`)
}

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(source(file))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name))
}

function packagesOf(file: string): string[] {
  return ts
    .preProcessFile(source(file))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith('.'))
}

function source(file: string): string {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
