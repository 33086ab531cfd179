import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { SessionContext, sessionQuery, useSessionQuery } from '../api/session'
import { ApiError } from '../api/api-error'
import { Loaded, Waiting } from '../parts/loaded'
import { Shell } from './shell'

const SignIn = lazy(() =>
  import('../pages/sign-in/sign-in-page').then((file) => ({ default: file.SignInPage })),
)
const ChangePassword = lazy(() =>
  import('../pages/sign-in/first-password-page').then((file) => ({
    default: file.FirstPasswordPage,
  })),
)

const AddTotp = lazy(() =>
  import('../pages/sign-in/first-totp-page').then((file) => ({ default: file.FirstTotpPage })),
)

/**
 * Lets nobody in who has not signed in, nor with a password that somebody else knows, nor
 * without the authenticator app that their roles ask for.
 */
export function Gate() {
  const session = useSessionQuery()
  useSignInAgain()
  return (
    <Loaded query={session}>
      {(known) => (
        <Suspense fallback={<Waiting />}>
          {known === null ? (
            <SignIn />
          ) : known.user.mustChangePassword ? (
            <ChangePassword />
          ) : known.user.mustAddTotp ? (
            <AddTotp />
          ) : (
            <SessionContext value={known}>
              <Shell />
            </SessionContext>
          )}
        </Suspense>
      )}
    </Loaded>
  )
}

/** When any request is refused because the session is over, the page asks to sign in. */
function useSignInAgain() {
  const queries = useQueryClient()
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ type, query }) => {
        const error: unknown = query.state.error
        const isOver = error instanceof ApiError && error.code === 'not_signed_in'
        if (type === 'updated' && isOver) queries.setQueryData(sessionQuery.queryKey, null)
      }),
    [queries],
  )
}
