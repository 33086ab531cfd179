import { Alert, Text } from '@mantine/core'
import { ApiError } from '../../api/api-error'
import { ErrorState } from '../../parts/error-state'
import { asList, asObject, asText } from '../../parts/schema-form/as-json'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** Why a file was refused, in words that say what to do; nothing was changed. */
export function ImportFault({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { imports: words, common } = useSentences()
  const details = error instanceof ApiError ? asObject(error.details) : {}
  const reason = Object.entries(words.reasons).find(([name]) => name === details.reason)?.[1]
  if (reason === undefined) return <ErrorState error={error} onRetry={onRetry} />
  const columns = asList(details.columns).map(asText).join(', ')
  return (
    <Alert color="red" title={common.failed} role="alert">
      <Text size="sm">{fill(reason, { columns })}</Text>
    </Alert>
  )
}
