import { Anchor, Group } from '@mantine/core'
import { type ReactNode } from 'react'
import { addressOf } from '../../api/address-of'
import { type ReportQuery, type ReportTable } from '../../api/reports'
import { Section } from '../../parts/section'

interface ReportSectionProps {
  title: string
  table: ReportTable
  query: ReportQuery
  children: ReactNode
}

/** One part of a report, with its table as a file. */
export function ReportSection({ title, table, query, children }: ReportSectionProps) {
  const formats = ['xlsx', 'csv'] as const
  return (
    <Section
      title={title}
      actions={
        <Group gap="xs">
          {formats.map((format) => (
            <Anchor
              key={format}
              size="sm"
              href={addressOf(`/reports/tables/${table}`, { ...query, format })}
              aria-label={`${title}: ${format.toUpperCase()}`}
            >
              {format.toUpperCase()}
            </Anchor>
          ))}
        </Group>
      }
    >
      {children}
    </Section>
  )
}
