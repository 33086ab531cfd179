import { Group, Paper, Text, Title } from '@mantine/core'
import { type ReactNode } from 'react'

interface SectionProps {
  title: string
  hint?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One sheet of a page with its own heading. */
export function Section({ title, hint, actions, children }: SectionProps) {
  return (
    <Paper component="section" withBorder p="md" mb="md">
      <Group justify="space-between" mb={hint ? 2 : 'sm'} gap="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {actions}
      </Group>
      {hint && (
        <Text size="sm" c="dimmed" mb="sm" maw={760}>
          {hint}
        </Text>
      )}
      {children}
    </Paper>
  )
}
