import { Button, Divider, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/admin-client'
import { useSentences } from '../../sentences/sentences-provider'

const FIRST_COMMAND = 'npm run users -- add TÊN --role administrator'

/** Other ways to sign in, where there are any; and how the very first account is made. */
export function SignInWays({ hasEnded }: { hasEnded: boolean }) {
  const { signIn: words } = useSentences()
  const { data } = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => take(api.GET('/api/admin/v1/session/ways')),
    staleTime: Infinity,
  })
  return (
    <>
      {data?.provider && (
        <>
          <Divider label={words.or} />
          <Button
            component="a"
            href={data.provider.address}
            // In a tab of its own, so that this page stays for coming back to.
            target={hasEnded ? '_blank' : undefined}
            variant="default"
            fullWidth
          >
            {words.sso}: {data.provider.name}
          </Button>
          {hasEnded && <Text size="sm">{words.comeBack}</Text>}
        </>
      )}
      {!hasEnded && (
        <Text size="xs" c="dimmed">
          {words.first}? {words.firstHint} <code>{FIRST_COMMAND}</code>
        </Text>
      )}
    </>
  )
}
