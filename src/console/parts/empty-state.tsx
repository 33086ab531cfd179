import { Center, Stack, Text, ThemeIcon } from '@mantine/core'
import { type ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface EmptyStateProps {
  icon?: IconName
  title: string
  /** What can be done about it, or why that is good. */
  hint?: ReactNode
  children?: ReactNode
}

/** There is nothing here, and what that means. */
export function EmptyState({ icon = 'search', title, hint, children }: EmptyStateProps) {
  return (
    <Center py={48} px="md">
      <Stack align="center" gap={6} maw={420}>
        <ThemeIcon variant="light" size={44} radius="xl">
          <Icon name={icon} size={22} />
        </ThemeIcon>
        <Text fw={600} ta="center">
          {title}
        </Text>
        {hint && (
          <Text size="sm" c="dimmed" ta="center">
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Center>
  )
}
