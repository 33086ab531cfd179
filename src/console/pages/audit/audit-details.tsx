import { Button, Code, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChangeTable } from '../../parts/changes/change-table'
import { Dialog } from '../../parts/dialog'
import { useSentences } from '../../sentences/sentences-provider'
import { type AuditEntry } from './audit-page'
import { useActionName } from './use-action-name'

/** What was before and after, on a button. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  const { audit: words, common } = useSentences()
  const [isOpen, { open, close }] = useDisclosure(false)
  const nameOf = useActionName()
  const { action, target, before, after, reason, address } = entry
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={open}>
        {common.more}
        <span className="unseen">
          : {nameOf(action)} {target}
        </span>
      </Button>
      <Dialog isOpen={isOpen} onClose={close} size="xl" title={`${nameOf(action)} · ${target}`}>
        <Stack gap="xs">
          {reason && (
            <Text size="sm">
              {words.reason}: {reason}
            </Text>
          )}
          {address && (
            <Text size="sm" c="dimmed">
              {words.address}: {address}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {words.actionName}: <Code>{action}</Code>
          </Text>
          <ChangeTable before={before} after={after} />
        </Stack>
      </Dialog>
    </>
  )
}
