import { Anchor, Group } from '@mantine/core'
import { Link } from 'react-router'
import { Icon } from './icon'

/** The way back to the list that a page belongs to. */
export function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <Anchor component={Link} to={to} size="sm" mb={4} display="inline-block">
      <Group gap={4}>
        <Icon name="left" size={14} />
        {label}
      </Group>
    </Anchor>
  )
}
