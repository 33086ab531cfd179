import { Alert, Button, Code, CopyButton, Group, Text } from '@mantine/core'
import { useSentences } from '../sentences/sentences-provider'

interface SecretOnceProps {
  title: string
  hint: string
  secret: string
}

/** Shows a secret that cannot be shown again, with a button to copy it. */
export function SecretOnce({ title, hint, secret }: SecretOnceProps) {
  const { common } = useSentences()
  return (
    <Alert title={title} color="yellow" role="status">
      <Text size="sm" mb="xs">
        {hint}
      </Text>
      <Group gap="xs">
        <Code fz="md" p={6} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {secret}
        </Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? common.copied : common.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  )
}
