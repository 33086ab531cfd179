import { PageHead } from '../parts/page-head'
import { useSentences } from '../sentences/sentences-provider'

/** There is no page at this address. */
export function NotFoundPage() {
  const { console: words } = useSentences()
  return <PageHead title={words.notFound} hint={words.notFoundHint} />
}
