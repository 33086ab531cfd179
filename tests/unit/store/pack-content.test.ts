import { gzipSync } from 'node:zlib'
import { type Content } from '../../../src/content/content'
import { packContent, unpackContent } from '../../../src/store/pack-content'
import { EMPTY_CONTENT, guide } from '../../support/served-release'

const CONTENT: Content = {
  ...EMPTY_CONTENT,
  guides: [guide(), guide({ slug: 'khac', code: '1.000001' })],
  phrasebook: Array.from({ length: 45 }, (_, at) => ({
    code: `1.0000${10 + at}`,
    label: `Thủ tục số ${at}`,
    popularity: 1,
    phrasings: ['dòng thứ nhất\nvà dòng thứ hai'],
  })),
  holidays: [{ from: '2027-01-01', name: 'Tết Dương lịch', source: 'Thông báo' }],
}

it('gives back what was packed', async () => {
  expect(await unpackContent(await packContent(CONTENT))).toEqual(CONTENT)
  expect(await unpackContent(await packContent(EMPTY_CONTENT))).toEqual(EMPTY_CONTENT)
})

it('reads the one piece of JSON that older versions wrote, which knew no golden questions', async () => {
  const { golden, ...older } = CONTENT

  const content = await unpackContent(gzipSync(JSON.stringify(older)))

  expect(content).toEqual({ ...older, golden })
})

it('gives nothing for content in a shape that it does not know', async () => {
  const packed = gzipSync('{"guides":[{"slug":"thieu-het"}]}\n')

  expect(await unpackContent(packed)).toBeUndefined()
})

it('lets others have their turn while it reads', async () => {
  const packed = await packContent({
    ...EMPTY_CONTENT,
    guides: Array.from({ length: 2000 }, (_, at) => guide({ slug: `so-${at}` })),
  })
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)

  await unpackContent(packed)

  clearInterval(timer)
  expect(turns).toBeGreaterThan(1)
})
