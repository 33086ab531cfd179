import { Button, Group, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useSentences } from '../sentences/sentences-provider'
import { Dialog } from './dialog'

/** Asks before what was changed and not saved is left behind, also when the tab is closed. */
export function UnsavedGuard({ isDirty }: { isDirty: boolean }) {
  const { common } = useSentences()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])

  return (
    <Dialog
      isOpen={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={common.leaveTitle}
      size="md"
    >
      <Text size="sm">{common.leaveText}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" color="red" onClick={() => blocker.proceed?.()}>
          {common.leave}
        </Button>
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          {common.stay}
        </Button>
      </Group>
    </Dialog>
  )
}
