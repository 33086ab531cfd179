import { linksIn, withoutOtherLinks } from '../../../src/channel/official-link'
import { realRelease } from '../../support/real-release'

// Reading all content takes seconds on a busy machine.

it('has no link that channels would leave out as not official', async () => {
  const { content } = await realRelease()
  const said = JSON.stringify(content)

  const others = linksIn(said)
    .map(({ url }) => url.replace(/\\+$/u, ''))
    .filter((url) => withoutOtherLinks(url) !== url)

  expect([...new Set(others)]).toEqual([])
  expect(linksIn(said).length).toBeGreaterThan(1000)
})
