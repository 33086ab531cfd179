import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { QRCodeSVG } from 'qrcode.react'
import { useState, type FormEvent } from 'react'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { ErrorState } from '../../parts/error-state'
import { useSentences } from '../../sentences/sentences-provider'

interface ConfirmTotpProps {
  secret: string
  address: string
  onDone: (recoveryCodes: string[]) => void
  onCancel: () => void
}

const LENGTH_MIN = 6

/** Shows the secret of a new authenticator app, and takes the first code of it. */
export function ConfirmTotp({ secret, address, onDone, onCancel }: ConfirmTotpProps) {
  const { account: words, common } = useSentences()
  const [code, setCode] = useState('')
  const confirm = useAct(
    (text: string) => take(api.PUT('/api/admin/v1/me/totp', { body: { code: text } })),
    { done: words.totpAdded, onDone: ({ recoveryCodes }) => onDone(recoveryCodes) },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.length >= LENGTH_MIN) confirm.mutate(code)
  }
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text size="sm">{words.totpScan}</Text>
      <QRCodeSVG value={address} size={168} title={words.totp} />
      <Text size="sm">
        {words.totpSecret} <code>{secret}</code>
      </Text>
      <TextInput
        label={words.totpCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        maw={200}
      />
      {confirm.error && <ErrorState error={confirm.error} />}
      <Group>
        <Button type="submit" disabled={code.length < LENGTH_MIN} loading={confirm.isPending}>
          {words.totpConfirm}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
