import { startAdmin, PASSWORD } from '../support/start-admin'
import { hashPassword } from '../../src/auth/hash-password'
import { summarize } from './summarize'

const SIGN_INS = 20
const READS = 2000

/** What signing in costs, and how long a guarded GET takes, over a store in memory. */
async function main(): Promise<void> {
  const admin = await startAdmin()
  const { name } = await admin.addUser({ password: await hashPassword(PASSWORD) })
  const signIns = await times(SIGN_INS, () =>
    admin.call('POST', '/session', { body: { name, password: PASSWORD } }),
  )
  const { call } = await admin.signedIn(['administrator'])
  await times(READS / 10, () => call('GET', '/session'))
  const reads = await times(READS, () => call('GET', '/session'))
  process.stdout.write(`sign-in ${summarize(signIns)}\n`)
  process.stdout.write(`guarded GET ${summarize(reads)}\n`)
  await admin.stop()
}

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let done = 0; done < count; done += 1) {
    const startedAt = performance.now()
    await work()
    took.push(performance.now() - startedAt)
  }
  return took
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
