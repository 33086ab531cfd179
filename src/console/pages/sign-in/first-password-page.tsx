import { useSentences } from '../../sentences/sentences-provider'
import { SignInFrame } from './sign-in-frame'

/** A password that somebody else has set is replaced before anything else is done. */
export function FirstPasswordPage() {
  const { signIn: words } = useSentences()
  return <SignInFrame title={words.changeTitle}>{words.changeHint}</SignInFrame>
}
