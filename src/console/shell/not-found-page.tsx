import { EmptyState } from '../parts/empty-state'
import { useSentences } from '../sentences/sentences-provider'

/** There is no page at this address. */
export function NotFoundPage() {
  const { console: words } = useSentences()
  return <EmptyState title={words.notFound} hint={words.notFoundHint} />
}
