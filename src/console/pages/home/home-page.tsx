import { SimpleGrid } from '@mantine/core'
import { useMay, useSession } from '../../api/session'
import { PageHead } from '../../parts/page-head'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { BlockedChannels } from './blocked-channels'
import { CoverageSection } from './coverage-section'
import { DraftsCard, OverdueCard, OpenCard, WaitingCard } from './task-cards'

/** What there is to do today, and how much of what is asked is answered. */
export function HomePage() {
  const { nav, home: words } = useSentences()
  const { user } = useSession()
  const may = useMay()
  return (
    <>
      <PageHead title={nav.home} hint={fill(words.hello, { name: user.displayName })} />
      {may('switch.read') && <BlockedChannels />}
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} mb="lg">
        {may('inbox.work') && <WaitingCard />}
        {may('unresolved.read') && <OverdueCard />}
        {may('unresolved.read') && <OpenCard />}
        {may('content.read') && <DraftsCard />}
      </SimpleGrid>
      {may('reports.read') && <CoverageSection />}
    </>
  )
}
