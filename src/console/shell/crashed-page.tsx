import { Button } from '@mantine/core'
import { EmptyState } from '../parts/empty-state'
import { useSentences } from '../sentences/sentences-provider'

/** A page that failed says so, and the others can still be reached. */
export function CrashedPage() {
  const { console: words } = useSentences()
  return (
    <EmptyState icon="warning" title={words.crashed} hint={words.crashedHint}>
      <Button mt="sm" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </EmptyState>
  )
}
