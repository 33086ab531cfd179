import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/admin-client'
import { useTakeSession } from '../../api/session'
import { CodeForm } from './code-form'
import { PasswordForm } from './password-form'
import { useSignInError } from './use-sign-in-error'

/**
 * Signing in with name and password, and the code of the authenticator app where there is one.
 * `endedFor` names whose session has ended, with their page still open.
 */
export function SignInPage({ endedFor }: { endedFor?: string }) {
  const [name, setName] = useState(endedFor ?? '')
  const [password, setPassword] = useState('')
  const takeSession = useTakeSession()
  const textOf = useSignInError()
  const signIn = useMutation({
    mutationFn: (code?: string) =>
      take(api.POST('/api/admin/v1/session', { body: { name, password, code } })),
    onSuccess: (answer) => {
      if (answer.status === 'signed-in') takeSession(answer.session)
    },
  })
  const isCodeNeeded = signIn.data?.status === 'code-needed' || signIn.variables !== undefined
  const errorOf = (typed: Parameters<typeof textOf>[1]) =>
    signIn.error ? textOf(signIn.error, typed) : undefined

  if (isCodeNeeded) {
    return (
      <CodeForm
        errorOf={errorOf}
        isWorking={signIn.isPending}
        onCode={signIn.mutate}
        onBack={signIn.reset}
      />
    )
  }
  return (
    <PasswordForm
      {...{ name, password }}
      hasEnded={endedFor !== undefined}
      error={errorOf('password')}
      isWorking={signIn.isPending}
      onName={setName}
      onPassword={setPassword}
      onSubmit={() => signIn.mutate(undefined)}
    />
  )
}
