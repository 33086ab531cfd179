import { Button } from '@mantine/core'
import { useState } from 'react'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { useSentences } from '../../sentences/sentences-provider'
import { ConfirmTotp } from './confirm-totp'
import { RecoveryCodes } from './recovery-codes'
import { WithPassword } from './with-password'

/** Adds an authenticator app in three steps: password, first code, recovery codes. */
export function AddTotp({ onDone }: { onDone: () => void }) {
  const { account: words } = useSentences()
  const [codes, setCodes] = useState<string[]>()
  const begin = useAct((password: string) =>
    take(api.POST('/api/admin/v1/me/totp', { body: { password } })),
  )
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />
  if (begin.data) return <ConfirmTotp {...begin.data} onDone={setCodes} onCancel={begin.reset} />
  return (
    <WithPassword error={begin.error} onSubmit={begin.mutate}>
      {(password) => (
        <Button type="submit" disabled={!password} loading={begin.isPending}>
          {words.totpAdd}
        </Button>
      )}
    </WithPassword>
  )
}
