// Builds what is missing or older than its sources: the server with tsc, the front ends with Vite.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FRONT_ENDS = [
  { source: 'adapters/web/widget', built: 'dist/widget' },
  { source: 'src/console', built: 'dist/console' },
]

if (isStale(['src', 'adapters', 'tests', 'tsconfig.json', 'package-lock.json'], 'dist/.server')) {
  run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json'])
  // What an older version made of the content may have another shape.
  for (const kept of ['.content-cache.json', '.word-tables'])
    rmSync(`dist/${kept}`, { force: true })
  writeFileSync('dist/.server', '')
  run('dist/src/cli/prepare.js', [])
}
for (const { source, built } of FRONT_ENDS.filter(({ source }) => existsSync(source))) {
  if (!isStale([source, 'package-lock.json'], join(built, '.built'))) continue
  run('node_modules/vite/bin/vite.js', ['build', source, '--logLevel', 'warn'])
  writeFileSync(join(built, '.built'), '')
}

function isStale(sources, stamp) {
  if (!existsSync(stamp)) return true
  const builtAt = statSync(stamp).mtimeMs
  return sources.some((source) => newest(source) > builtAt)
}

function newest(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function run(program, args) {
  console.error(`Building: ${program.split('/').pop()} ${args.join(' ')}`)
  try {
    execFileSync(process.execPath, [program, ...args], { stdio: 'inherit' })
  } catch {
    // The compiler has said what is wrong; a stack of ours would only hide it.
    process.exit(1)
  }
}
