import { Button, type ButtonProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode } from 'react'
import { AskDialog } from './ask-dialog'

/** What is done with a note, as far as the dialog needs to know it. */
export interface NotedAct {
  isPending: boolean
  error: Error | null
  mutate: (note: string, options: { onSuccess: () => void }) => void
  reset: () => void
}

interface ConfirmButtonProps extends ButtonProps {
  label: string
  title: string
  text?: ReactNode
  noteLabel?: string
  isNoteRequired?: boolean
  isDangerous?: boolean
  /** What is done with the note that was given. */
  act: NotedAct
}

/** A button whose act is confirmed first, with a reason where one is kept. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title, text, noteLabel, isNoteRequired, isDangerous, act, ...button } = props
  const [isOpen, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" {...button} onClick={open}>
        {label}
      </Button>
      <AskDialog
        {...{ isOpen, title, text, noteLabel, isNoteRequired, isDangerous }}
        confirm={label}
        isWorking={act.isPending}
        error={act.error}
        onConfirm={(note) => act.mutate(note, { onSuccess: close })}
        onClose={() => {
          act.reset()
          close()
        }}
      />
    </>
  )
}
