import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/lib/project-root'
import { startAdmin } from '../support/start-admin'

const CONSOLE = join(projectRoot(), 'src/console')

it('has the types of the console as the description of the service makes them', async () => {
  const admin = await startAdmin()
  const { text } = await admin.call('GET', '/openapi.json')
  await admin.stop()
  const folder = mkdtempSync(join(tmpdir(), 'motcua-types-'))
  const [document, made] = [join(folder, 'openapi.json'), join(folder, 'admin-api.d.ts')]
  writeFileSync(document, text)

  const update = [join(CONSOLE, 'update-api.mjs'), document, made]
  await promisify(execFile)(process.execPath, update)

  const [expected, kept] = [made, join(CONSOLE, 'api/admin-api.d.ts')].map((file) =>
    readFileSync(file, 'utf8'),
  )
  rmSync(folder, { recursive: true })
  // Otherwise: node src/console/update-api.mjs ADDRESS of a running service.
  expect(kept).toBe(expected)
})
