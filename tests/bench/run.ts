import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NODE_FLAGS } from '../support/spawn-program'

/** What each bench measures; every one is a program of its own, so that none warms up another. */
const BENCHES: Record<string, string> = {
  engine: 'one message through the engine alone, with the full catalogue',
  search:
    'one question through the search, and how often it is right; a number sizes the catalogue',
  turns: 'messages answered, saved and delivered per second, against a bare Express echo',
  webhooks: 'webhooks checked, stored and acknowledged per second, against bare Express; a burst',
  start: 'from the start of the process to ready',
  swap: 'the longest time for which a node answers nothing while it takes over a new release',
  memory: 'memory at rest and after many turns',
  store:
    'saving, reading and copying a log, on SQLite and where TEST_MONGO_URL names one on MongoDB',
  admin: 'signing in, and a guarded GET of the admin API',
  lists: 'lists of the console over a year of a large service; number of questions, file to keep',
  tables: 'memory while a long table is downloaded as CSV and Excel; the number of rows chooses',
  sockets: 'open sockets on one node with messages on them; number, seconds and rate choose',
  soak: 'a million turns through the store: whether it gets slower; the number and --store URL choose',
  peers: 'libraries on the same names and questions, next to our search; sizes and names choose',
}

const [name, ...options] = process.argv.slice(2)
/** They take many minutes, so they run only when they are named. */
const ONLY_NAMED = ['peers', 'sockets', 'soak']
const all = Object.keys(BENCHES).filter((bench) => !ONLY_NAMED.includes(bench))
const chosen = name === undefined ? all : [name]

if (!chosen.every((bench) => bench in BENCHES)) {
  const list = Object.entries(BENCHES).map(([bench, about]) => `  ${bench.padEnd(8)} ${about}`)
  process.stderr.write(
    `npm run bench                all of these but ${ONLY_NAMED.join(', ')}\n${list.join('\n')}\n`,
  )
  process.exit(2)
}

for (const bench of chosen) {
  const programs = readdirSync(__dirname).filter((file) => belongsTo(file, bench))
  for (const program of programs) {
    process.stdout.write(`\n== ${program.replace(/\.js$/, '')}: ${BENCHES[bench]}\n`)
    const command = [...NODE_FLAGS, join(__dirname, program), ...options]
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}

/** `turns.js` for `turns`, and also `search-quality.js` for `search`. */
function belongsTo(file: string, bench: string): boolean {
  return new RegExp(`^${bench}(-[a-z-]+)?\\.js$`).test(file)
}
