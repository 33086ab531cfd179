import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUILT = join(__dirname, '../../dist/widget/widget.js')

it('is no burden on a slow network: the widget is one file of less than 40 kB gzipped', () => {
  const { length } = gzipSync(readFileSync(BUILT))

  expect(length).toBeLessThan(40_000)
})
