import { ApiError } from '../../api/api-error'
import { useSentences } from '../../sentences/sentences-provider'
import { useErrorText } from '../../sentences/use-error-text'
import { type CodeKind } from './code-form'

/** Why signing in failed: what is wrong is not told apart further, for those who only guess. */
export function useSignInError(): (error: Error, typed: 'password' | CodeKind) => string {
  const { signIn } = useSentences()
  const textOf = useErrorText()
  const wrong = { password: signIn.wrong, app: signIn.wrongCode, recovery: signIn.wrongRecovery }
  return (error, typed) => {
    if (!(error instanceof ApiError)) return textOf(error)
    if (error.status === 429) return signIn.locked
    return error.status === 401 || error.status === 400 ? wrong[typed] : textOf(error)
  }
}
