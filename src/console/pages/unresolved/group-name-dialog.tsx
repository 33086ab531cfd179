import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { AskDialog } from '../../parts/ask-dialog'
import { useSentences } from '../../sentences/sentences-provider'

interface GroupNameDialogProps {
  title: string
  text: string
  confirm: string
  /** What the group is called so far. */
  name?: string
  isRequired?: boolean
  act: { isPending: boolean; error: Error | null; mutate: (name: string) => void }
  onClose: () => void
}

/** Asks what a group of questions is to be called. */
export function GroupNameDialog({
  name = '',
  isRequired = false,
  act,
  ...ask
}: GroupNameDialogProps) {
  const { unresolved: words } = useSentences()
  const [typed, setTyped] = useState(name)
  return (
    <AskDialog
      isOpen
      {...ask}
      isWorking={act.isPending}
      isIncomplete={isRequired && typed.trim() === ''}
      error={act.error}
      onConfirm={() => act.mutate(typed.trim())}
    >
      <TextInput
        label={words.groupName}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
    </AskDialog>
  )
}
