import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { z } from 'zod'
import { projectRoot } from '../src/lib/project-root'

const root = projectRoot()
const documents = globSync(['*.md', '{docs,adapters,intents,knowledge}/**/*.md'], { cwd: root })
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')))

/** As GitHub makes the anchor of a heading. */
function anchorsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )
}

it.each(documents)('%s links only to what is there', (file) => {
  const links = [...read(file).matchAll(/(?:\]\(|(?:src|href)=")([^)"\s]+)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^(?:https?|mailto):/.test(link))

  const broken = links.filter((link) => {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : join(dirname(file), path)
    if (!existsSync(join(root, target))) return true
    return anchor !== undefined && !anchorsOf(target).includes(anchor)
  })

  expect(broken).toEqual([])
})

it.each(documents)('%s names only commands that there are', (file) => {
  const named = [...read(file).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name]) => name)

  expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([])
})

it.each(['README.md', 'README.vi.md'])('%s is short', (file) => {
  expect(read(file).split('\n').length).toBeLessThanOrEqual(150)
})
