import { Alert, Button, Group, Text } from '@mantine/core'
import { useErrorText } from '../sentences/use-error-text'
import { useSentences } from '../sentences/sentences-provider'
import { Icon } from './icon'

/** Says in words what went wrong, and offers to try again where that can help. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { common } = useSentences()
  const textOf = useErrorText()
  return (
    <Alert color="red" icon={<Icon name="warning" />} title={common.failed} role="alert">
      <Text size="sm">{textOf(error)}</Text>
      {onRetry && (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={onRetry}>
            {common.retry}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
