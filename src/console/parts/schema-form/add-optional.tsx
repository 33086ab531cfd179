import { Button } from '@mantine/core'
import { Icon } from '../icon'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { useForm } from './form-context'

interface AddOptionalProps {
  label: string
  /** It is there and can be taken away. */
  isThere?: boolean
  onAdd: () => void
}

/** Adds a part that may be left out, or takes it away again. */
export function AddOptional({ label, isThere = false, onAdd }: AddOptionalProps) {
  const { form } = useSentences()
  const { isReadOnly } = useForm()
  if (isReadOnly) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<Icon name={isThere ? 'trash' : 'plus'} size={14} />}
      onClick={onAdd}
      justify="flex-start"
      w="fit-content"
    >
      {fill(isThere ? form.removeNamed : form.addNamed, { name: label })}
    </Button>
  )
}
