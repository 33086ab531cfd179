import { useReadSession, useSession } from '../../api/session'
import { Section } from '../../parts/section'
import { useSentences } from '../../sentences/sentences-provider'
import { AddTotp } from './add-totp'
import { ChangeTotp } from './change-totp'

/** One's own authenticator app and its recovery codes. */
export function TotpSection() {
  const { account: words } = useSentences()
  const { user } = useSession()
  const readSession = useReadSession()
  return (
    <Section title={words.totp} hint={words.totpHint}>
      {user.hasTotp ? (
        <ChangeTotp codesLeft={user.recoveryCodesLeft} onDone={readSession} />
      ) : (
        <AddTotp onDone={readSession} />
      )}
    </Section>
  )
}
