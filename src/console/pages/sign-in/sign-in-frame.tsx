import { Anchor, Box, Center, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import icon from '../../icon.svg'
import { useLanguage, useSentences } from '../../sentences/sentences-provider'

/** The sheet in the middle of the page on which somebody signs in. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  const { console: words } = useSentences()
  const { language, speak } = useLanguage()
  useEffect(() => {
    const before = document.title
    document.title = `${title} · ${words.name}`
    return () => {
      document.title = before
    }
  }, [title, words.name])

  return (
    <Center component="main" mih="100vh" p="md">
      <Box w={400} maw="100%">
        <Group gap="sm" mb="md" justify="center">
          <img src={icon} alt="" width={42} height={42} />
          <div>
            <Text fw={700} size="lg" lh={1.2}>
              {words.name}
            </Text>
            <Text size="sm" c="dimmed">
              {words.subtitle}
            </Text>
          </div>
        </Group>
        <Paper withBorder p="lg" shadow="xs">
          <Title order={1} size="h3" mb="md">
            {title}
          </Title>
          <Stack gap="sm">{children}</Stack>
        </Paper>
        <Center mt="sm">
          <Anchor
            component="button"
            type="button"
            size="sm"
            lang={language === 'vi' ? 'en' : 'vi'}
            onClick={() => speak(language === 'vi' ? 'en' : 'vi')}
          >
            {language === 'vi' ? 'English' : 'Tiếng Việt'}
          </Anchor>
        </Center>
      </Box>
    </Center>
  )
}
