import { PageHead } from '../../parts/page-head'
import { useSentences } from '../../sentences/sentences-provider'

/** What there is to do today. */
export function HomePage() {
  const { nav } = useSentences()
  return <PageHead title={nav.home} />
}
