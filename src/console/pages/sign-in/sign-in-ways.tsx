/** Other ways to sign in than with a password, where the operator has set them up. */
export function SignInWays() {
  return null
}
