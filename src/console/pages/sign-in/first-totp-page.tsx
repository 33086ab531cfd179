import { Text } from '@mantine/core'
import { useReadSession } from '../../api/session'
import { useSentences } from '../../sentences/sentences-provider'
import { AddTotp } from '../account/add-totp'
import { SignInFrame } from './sign-in-frame'

/** An authenticator app is added before anything else is done, where the roles of the person ask for one. */
export function FirstTotpPage() {
  const { signIn: words } = useSentences()
  const readSession = useReadSession()
  return (
    <SignInFrame title={words.totpTitle}>
      <Text size="sm">{words.totpHint}</Text>
      <AddTotp onDone={readSession} />
    </SignInFrame>
  )
}
