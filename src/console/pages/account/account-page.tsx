import { SegmentedControl } from '@mantine/core'
import { useSession } from '../../api/session'
import { PageHead } from '../../parts/page-head'
import { Section } from '../../parts/section'
import { useLanguage, useSentences } from '../../sentences/sentences-provider'
import { OwnSessions } from './own-sessions'
import { PasswordFields } from './password-fields'
import { TotpSection } from './totp-section'

/** What everybody sets for themselves. */
export function AccountPage() {
  const { account: words, console: shell } = useSentences()
  const { language, speak } = useLanguage()
  const { user } = useSession()
  return (
    <>
      <PageHead title={shell.account} hint={`${user.displayName} (${user.name})`} />
      <Section title={shell.language}>
        <SegmentedControl
          aria-label={shell.language}
          value={language}
          onChange={(chosen) => speak(chosen === 'en' ? 'en' : 'vi')}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Section>
      <Section title={words.password} hint={words.passwordHint}>
        <PasswordFields />
      </Section>
      <TotpSection />
      <Section title={words.sessions} hint={words.sessionsHint}>
        <OwnSessions />
      </Section>
    </>
  )
}
