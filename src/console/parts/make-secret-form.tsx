import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode } from 'react'
import { useSentences } from '../sentences/sentences-provider'
import { ErrorState } from './error-state'
import { SecretOnce } from './secret-once'

interface MakeSecretFormProps {
  confirm: string
  /** What is said over the secret once it is there. */
  made: { title: string; hint: string; secret: string | undefined }
  act: { isPending: boolean; error: Error | null; mutate: () => void }
  /** What was given is not enough to go on. */
  isIncomplete: boolean
  onClose: () => void
  /** The inputs. */
  children: ReactNode
}

/** Asks for what is needed, and shows the secret this once. */
export function MakeSecretForm(props: MakeSecretFormProps) {
  const { confirm, made, act, isIncomplete, onClose, children } = props
  const { common } = useSentences()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    act.mutate()
  }
  if (made.secret !== undefined) {
    return (
      <Stack>
        <SecretOnce title={made.title} hint={made.hint} secret={made.secret} />
        <Button onClick={onClose}>{common.done}</Button>
      </Stack>
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {children}
        {act.error && <ErrorState error={act.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={act.isPending} disabled={isIncomplete}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
