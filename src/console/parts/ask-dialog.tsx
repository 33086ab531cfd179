import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useSentences } from '../sentences/sentences-provider'
import { Dialog } from './dialog'
import { ErrorState } from './error-state'

export interface AskDialogProps {
  isOpen: boolean
  title: string
  /** What will happen. */
  text?: ReactNode
  confirm: string
  /** The label of the note; left out where none is asked for. */
  noteLabel?: string
  isNoteRequired?: boolean
  isDangerous?: boolean
  isWorking?: boolean
  error?: unknown
  /** Further inputs. */
  children?: ReactNode
  /** What was given is not enough to go on. */
  isIncomplete?: boolean
  onConfirm: (note: string) => void
  onClose: () => void
}

const NOTE_MIN = 3

/** Asks for a yes, and for the reason where one is kept. */
export function AskDialog(props: AskDialogProps) {
  const { isOpen, title, onClose } = props
  return (
    <Dialog {...{ isOpen, title, onClose }}>
      <AskForm {...props} />
    </Dialog>
  )
}

function AskForm(props: AskDialogProps) {
  const { text, confirm, noteLabel, isNoteRequired = false, isDangerous, error, children } = props
  const { common } = useSentences()
  const [note, setNote] = useState('')
  const isMissing = isNoteRequired && note.trim().length < NOTE_MIN
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isMissing) props.onConfirm(note.trim())
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {text && <Text size="sm">{text}</Text>}
        {children}
        {noteLabel && (
          <Textarea
            label={noteLabel}
            description={isNoteRequired ? common.reasonHint : undefined}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            required={isNoteRequired}
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
          />
        )}
        {error !== undefined && error !== null && <ErrorState error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {common.cancel}
          </Button>
          <Button
            type="submit"
            color={isDangerous ? 'red.9' : undefined}
            loading={props.isWorking}
            disabled={isMissing || props.isIncomplete}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
