import { lazy, Suspense } from 'react'
import { useSessionQuery, type KnownSession } from '../api/session'
import { Loaded, Waiting } from '../parts/loaded'
import { OpenPage } from './open-page'
import { useSessionWatch } from './use-session-watch'

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
 * without the authenticator app that their roles ask for. Who was in before their session ended
 * finds the page as they left it.
 */
export function Gate() {
  const query = useSessionQuery()
  useSessionWatch()
  return (
    <Loaded query={query}>
      {(known) => (
        <>
          <Suspense fallback={<Waiting />}>
            <Entrance known={known} />
          </Suspense>
          {known && isSetUp(known) && <OpenPage key={known.session.user.id} {...known} />}
        </>
      )}
    </Loaded>
  )
}

/** What is asked for before anything else; nothing where nothing is missing. */
function Entrance({ known }: { known: KnownSession }) {
  if (!known) return <SignIn />
  const { user } = known.session
  if (known.hasEnded) return <SignIn endedFor={user.name} />
  if (user.mustChangePassword) return <ChangePassword />
  return user.mustAddTotp && <AddTotp />
}

function isSetUp({ session: { user } }: NonNullable<KnownSession>): boolean {
  return !user.mustChangePassword && !user.mustAddTotp
}
