import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { QRCodeSVG } from 'qrcode.react'
import { useState } from 'react'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { ErrorState } from '../../parts/error-state'
import { Section } from '../../parts/section'
import { useSentences } from '../../sentences/sentences-provider'

/** Adds an authenticator app to one's account, or takes it off. */
export function TotpSection() {
  const { account: words } = useSentences()
  const [password, setPassword] = useState('')
  const begin = useAct((text: string) =>
    take(api.POST('/api/admin/v1/me/totp', { body: { password: text } })),
  )
  const remove = useAct(
    (text: string) => api.DELETE('/api/admin/v1/me/totp', { body: { password: text } }),
    { done: words.totpRemoved },
  )
  return (
    <Section title={words.totp} hint={words.totpHint}>
      {begin.data ? (
        <ConfirmTotp {...begin.data} onDone={begin.reset} />
      ) : (
        <Stack gap="sm" maw={420}>
          <PasswordInput
            label={words.current}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {(begin.error ?? remove.error) && <ErrorState error={begin.error ?? remove.error} />}
          <Group>
            <Button
              disabled={!password}
              loading={begin.isPending}
              onClick={() => begin.mutate(password)}
            >
              {words.totpAdd}
            </Button>
            <Button
              variant="default"
              disabled={!password}
              loading={remove.isPending}
              onClick={() => remove.mutate(password)}
            >
              {words.totpRemove}
            </Button>
          </Group>
        </Stack>
      )}
    </Section>
  )
}

interface ConfirmTotpProps {
  secret: string
  address: string
  onDone: () => void
}

function ConfirmTotp({ secret, address, onDone }: ConfirmTotpProps) {
  const { account: words, common } = useSentences()
  const [code, setCode] = useState('')
  const confirm = useAct(
    (text: string) => api.PUT('/api/admin/v1/me/totp', { body: { code: text } }),
    {
      done: words.totpAdded,
      onDone,
    },
  )
  return (
    <Stack gap="sm">
      <Text size="sm">{words.totpScan}</Text>
      <QRCodeSVG value={address} size={168} title={words.totp} />
      <Text size="sm">
        {words.totpSecret} <code>{secret}</code>
      </Text>
      <TextInput
        label={words.totpCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        maw={200}
      />
      {confirm.error && <ErrorState error={confirm.error} />}
      <Group>
        <Button
          disabled={code.length < 6}
          loading={confirm.isPending}
          onClick={() => confirm.mutate(code)}
        >
          {words.totpConfirm}
        </Button>
        <Button variant="default" onClick={onDone}>
          {common.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
