import { Box, Group, Text, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useSentences } from '../sentences/sentences-provider'
import { BackLink } from './back-link'

export interface PageHeadProps {
  title: string
  /** One sentence on what the page is for. */
  hint?: ReactNode
  /** The list that the page belongs to. */
  back?: { to: string; label: string }
  /** What can be done on the page. */
  actions?: ReactNode
}

/** The title of a page with what can be done on it; also names the browser's tab. */
export function PageHead({ title, hint, back, actions }: PageHeadProps) {
  const { console: words } = useSentences()
  useEffect(() => {
    document.title = `${title} · ${words.name}`
  }, [title, words.name])

  return (
    <Box mb="md">
      {back && <BackLink {...back} />}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex={1} miw={260}>
          <Title order={1} size="h2" tabIndex={-1} id="page-title">
            {title}
          </Title>
          {hint && (
            <Text c="dimmed" size="sm" maw={760}>
              {hint}
            </Text>
          )}
        </Box>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </Box>
  )
}
