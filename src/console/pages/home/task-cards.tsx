import { Group, Paper, Skeleton, Text, ThemeIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api, take } from '../../api/admin-client'
import { useClusterPage } from '../../api/clusters'
import { useDrafts } from '../../api/publishing'
import { useFormat } from '../../format/use-format'
import { Icon, type IconName } from '../../parts/icon'
import { useSentences } from '../../sentences/sentences-provider'
import classes from './home.module.css'

const POLL_MS = 30_000
const COUNTED_MAX = 200

/** Citizens who wait for a person. */
export function WaitingCard() {
  const { home: words } = useSentences()
  const { data } = useQuery({
    queryKey: ['inbox', 'waiting-count'],
    queryFn: () =>
      take(api.GET('/api/admin/v1/inbox', { params: { query: { limit: COUNTED_MAX } } })),
    refetchInterval: POLL_MS,
  })
  return (
    <Card icon="people" to="/handovers" label={words.waiting} count={data?.items.length} isUrgent />
  )
}

/** Groups of questions whose due date has passed. */
export function OverdueCard() {
  const { home: words } = useSentences()
  const { data } = useClusterPage({ overdue: 'true', limit: 1 })
  return (
    <Card
      icon="clock"
      to="/unresolved?overdue=true"
      label={words.overdue}
      count={data?.total?.count ?? data?.items.length}
      isUrgent
    />
  )
}

/** Groups of questions that nobody has answered yet. */
export function OpenCard() {
  const { home: words } = useSentences()
  const { data } = useClusterPage({ limit: 1 })
  return (
    <Card
      icon="question"
      to="/unresolved"
      label={words.open}
      count={data?.total?.count ?? data?.items.length}
    />
  )
}

/** What is changed and not published. */
export function DraftsCard() {
  const { home: words } = useSentences()
  const { data } = useDrafts()
  return <Card icon="edit" to="/drafts" label={words.drafts} count={data?.items.length} />
}

interface CardProps {
  icon: IconName
  to: string
  label: string
  count: number | undefined
  /** Any of it should be seen to today. */
  isUrgent?: boolean
}

function Card({ icon, to, label, count, isUrgent = false }: CardProps) {
  const format = useFormat()
  const color = isUrgent && (count ?? 0) > 0 ? 'red' : 'civic'
  return (
    <Paper component={Link} to={to} withBorder p="md" className={classes.card}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          {count === undefined ? (
            <Skeleton h={34} w={48} />
          ) : (
            <Text fz={28} fw={700} lh={1.2} c={color === 'red' ? 'red.9' : undefined}>
              {format.number(count)}
            </Text>
          )}
          <Text size="sm">{label}</Text>
        </div>
        <ThemeIcon variant="light" color={color} size={38} radius="xl">
          <Icon name={icon} size={20} />
        </ThemeIcon>
      </Group>
    </Paper>
  )
}
