import { Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { publishingActs } from '../../api/publishing'
import { useAct } from '../../api/use-act'
import { AskDialog } from '../../parts/ask-dialog'
import { fill, useSentences } from '../../sentences/sentences-provider'

interface PublishDialogProps {
  items: string[]
  onDone: (job: string) => void
  onClose: () => void
}

/** Publishes drafts with a note, at once or later. */
export function PublishDialog({ items, onDone, onClose }: PublishDialogProps) {
  const { publish: words } = useSentences()
  const [isLater, setLater] = useState(false)
  const [at, setAt] = useState('')
  const publish = useAct(
    (note: string) =>
      publishingActs.publish({
        items,
        note,
        dueAt: isLater ? new Date(`${at}:00+07:00`).toISOString() : undefined,
      }),
    {
      refresh: ['jobs'],
      onDone: ({ id }) => {
        onDone(id)
        onClose()
      },
    },
  )
  return (
    <AskDialog
      isOpen
      title={fill(words.title, { n: items.length })}
      text={words.text}
      confirm={isLater ? words.schedule : words.now}
      noteLabel={words.note}
      isNoteRequired
      isWorking={publish.isPending}
      isIncomplete={isLater && at === ''}
      error={publish.error}
      onConfirm={publish.mutate}
      onClose={onClose}
    >
      <Radio.Group
        label={words.when}
        value={isLater ? 'later' : 'now'}
        onChange={(chosen) => setLater(chosen === 'later')}
      >
        <Stack gap={6} mt={4}>
          <Radio value="now" label={words.atOnce} />
          <Radio value="later" label={words.later} />
        </Stack>
      </Radio.Group>
      {isLater && (
        <TextInput
          type="datetime-local"
          label={words.at}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
      )}
    </AskDialog>
  )
}
