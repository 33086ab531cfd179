import { ApiError } from '../../api/api-error'
import { useSentences } from '../../sentences/sentences-provider'
import { useErrorText } from '../../sentences/use-error-text'

/** Why signing in failed: what is wrong is not told apart further, for those who only guess. */
export function useSignInError(): (error: Error, isCode: boolean) => string {
  const { signIn } = useSentences()
  const textOf = useErrorText()
  return (error, isCode) => {
    if (!(error instanceof ApiError)) return textOf(error)
    if (error.status === 429) return signIn.locked
    if (error.status === 401 || error.status === 400)
      return isCode ? signIn.wrongCode : signIn.wrong
    return textOf(error)
  }
}
