import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { RecoveryCodes } from './recovery-codes'
import { WithPassword } from './with-password'

interface ChangeTotpProps {
  codesLeft: number
  onDone: () => void
}

/** New recovery codes for an account with an authenticator app; or takes the app off. */
export function ChangeTotp({ codesLeft, onDone }: ChangeTotpProps) {
  const { account: words } = useSentences()
  const [codes, setCodes] = useState<string[]>()
  const renew = useAct(
    (password: string) => take(api.POST('/api/admin/v1/me/recovery-codes', { body: { password } })),
    { onDone: ({ recoveryCodes }) => setCodes(recoveryCodes) },
  )
  const remove = useAct(
    (password: string) => api.DELETE('/api/admin/v1/me/totp', { body: { password } }),
    { done: words.totpRemoved, onDone },
  )
  const keep = () => {
    setCodes(undefined)
    onDone()
  }
  if (codes) return <RecoveryCodes codes={codes} onKept={keep} />
  return (
    <>
      <Text size="sm" mb="sm">
        {fill(words.recoveryLeft, { n: String(codesLeft) })}
      </Text>
      <WithPassword error={renew.error ?? remove.error} onSubmit={renew.mutate}>
        {(password) => (
          <>
            <Button type="submit" disabled={!password} loading={renew.isPending}>
              {words.recoveryRenew}
            </Button>
            <Button
              variant="default"
              disabled={!password}
              loading={remove.isPending}
              onClick={() => remove.mutate(password)}
            >
              {words.totpRemove}
            </Button>
          </>
        )}
      </WithPassword>
    </>
  )
}
