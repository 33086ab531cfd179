import { Button, Stack } from '@mantine/core'
import { SecretOnce } from '../../parts/secret-once'
import { useSentences } from '../../sentences/sentences-provider'

interface RecoveryCodesProps {
  codes: string[]
  onKept: () => void
}

/** The codes for when the phone is gone, until the person says that they have kept them. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { account: words } = useSentences()
  return (
    <Stack gap="sm" align="flex-start">
      <SecretOnce title={words.recoveryTitle} hint={words.recoveryHint} secret={codes.join('\n')} />
      <Button onClick={onKept}>{words.recoveryKept}</Button>
    </Stack>
  )
}
