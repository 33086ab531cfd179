import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SIGN_IN_ACTIONS } from '../../src/auth/audit'
import { isAudited } from '../../src/http/admin/admin-router'
import { projectRoot } from '../../src/lib/project-root'
import { startAdmin } from '../support/start-admin'

/** As far as it is looked at here. */
interface Sentences {
  audit: { actions: Record<string, string> }
}

/** What `npm run users` records; adding a user goes by the same name in both. */
const OF_COMMAND_LINE = ['disable', 'enable', 'reset-password', 'reset-totp', 'roles']

it.each(['vi', 'en'])(
  'has plain words in %s for every action of the audit log',
  async (language) => {
    const file = join(projectRoot(), 'src/console/sentences', `${language}.json`)
    const { audit }: Sentences = JSON.parse(readFileSync(file, 'utf8'))
    const admin = await startAdmin()
    await admin.stop()

    const recorded = admin.routes.filter(isAudited).map(({ name }) => name)
    const words = Object.values(audit.actions)

    expect(Object.keys(audit.actions).sort()).toEqual(
      [...recorded, ...SIGN_IN_ACTIONS, ...OF_COMMAND_LINE].sort(),
    )
    // Two that read the same could not be told apart in the filter.
    expect(new Set(words).size).toBe(words.length)
  },
)
