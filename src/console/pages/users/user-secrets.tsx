import { Group, Text } from '@mantine/core'
import { api, take } from '../../api/admin-client'
import { useAct } from '../../api/use-act'
import { ConfirmButton } from '../../parts/confirm-button'
import { SecretOnce } from '../../parts/secret-once'
import { Section } from '../../parts/section'
import { useSentences } from '../../sentences/sentences-provider'
import { type User } from './users-page'

/** What an administrator does for somebody who has lost their way to sign in. */
export function UserSecrets({ user }: { user: User }) {
  const { users: words, common } = useSentences()
  const { reset, removeTotp, signOut } = useSecretActs(user)
  const noteLabel = common.reason
  return (
    <Section title={words.secrets}>
      <Text size="sm" mb="sm">
        {user.hasTotp ? words.hasTotp : words.hasNoTotp}
      </Text>
      {reset.data && (
        <SecretOnce
          title={words.newPassword}
          hint={words.firstPasswordHint}
          secret={reset.data.password}
        />
      )}
      <Group mt="sm">
        <ConfirmButton
          label={words.reset}
          title={words.reset}
          text={words.resetHint}
          act={reset}
          {...{ noteLabel }}
        />
        {user.hasTotp && (
          <ConfirmButton
            label={words.removeTotp}
            title={words.removeTotp}
            text={words.removeTotpHint}
            act={removeTotp}
            {...{ noteLabel }}
          />
        )}
        <ConfirmButton
          label={words.signOut}
          title={words.signOut}
          text={words.signOutHint}
          act={signOut}
          isDangerous
          {...{ noteLabel }}
        />
      </Group>
    </Section>
  )
}

function useSecretActs(user: User) {
  const { common } = useSentences()
  const params = { path: { id: user.id } }
  const options = { refresh: ['users'], done: common.done }
  const toBody = (note: string) => ({ reason: note || undefined })
  const reset = useAct(
    (note: string) =>
      take(api.POST('/api/admin/v1/users/{id}/password', { params, body: toBody(note) })),
    options,
  )
  const removeTotp = useAct(
    (note: string) => api.DELETE('/api/admin/v1/users/{id}/totp', { params, body: toBody(note) }),
    options,
  )
  const signOut = useAct(
    (note: string) =>
      api.DELETE('/api/admin/v1/users/{id}/sessions', { params, body: toBody(note) }),
    options,
  )
  return { reset, removeTotp, signOut }
}
