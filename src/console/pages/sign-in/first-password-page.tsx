import { Text } from '@mantine/core'
import { useSentences } from '../../sentences/sentences-provider'
import { PasswordFields } from '../account/password-fields'
import { SignInFrame } from './sign-in-frame'

/** A password that somebody else has set is replaced before anything else is done. */
export function FirstPasswordPage() {
  const { signIn: words } = useSentences()
  return (
    <SignInFrame title={words.changeTitle}>
      <Text size="sm">{words.changeHint}</Text>
      <PasswordFields />
    </SignInFrame>
  )
}
