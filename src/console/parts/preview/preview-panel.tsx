import { Alert, Button, CloseButton, Group, List, Text, Title } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import { ErrorState } from '../error-state'
import { Icon } from '../icon'
import classes from './preview.module.css'
import { PreviewFrame } from './preview-frame'
import { usePreview, type PreviewSubject } from './use-preview'

interface PreviewPanelProps {
  subject: PreviewSubject
  onClose: () => void
  /** Left out where what it stands in has a title and a way to close it. */
  hasHead?: boolean
}

const PROBLEMS_MAX = 3

/** The widget that citizens get, answering from what is edited; nobody else sees any of it. */
export function PreviewPanel({ subject, onClose, hasHead = false }: PreviewPanelProps) {
  const { preview: words, common } = useSentences()
  const preview = usePreview(subject, onClose)
  const errors = preview.problems.filter(({ severity }) => severity === 'error')
  return (
    <section className={classes.panel} aria-label={words.title}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        {hasHead && (
          <Title order={2} size="h4">
            {words.title}
          </Title>
        )}
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Icon name="replay" size={16} />}
            onClick={preview.replay}
            title={words.replayHint}
          >
            {words.replay}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={preview.restart}>
            {words.restart}
          </Button>
          {hasHead && <CloseButton onClick={onClose} aria-label={common.close} />}
        </Group>
      </Group>
      <Text size="xs" c="dimmed">
        {words.hint}
      </Text>
      {preview.error !== undefined && <ErrorState error={preview.error} onRetry={preview.replay} />}
      {errors.length > 0 && (
        <Alert color="yellow" p="xs" title={words.withErrors}>
          <List size="xs">
            {errors.slice(0, PROBLEMS_MAX).map(({ field, message }) => (
              <List.Item key={`${field}${message}`}>
                <code>{field}</code> {message}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <PreviewFrame title={words.frame} onReady={preview.start} onMissing={preview.fail} />
    </section>
  )
}
