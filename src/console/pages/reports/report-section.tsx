import { type ReactNode } from 'react'
import { addressOf } from '../../api/address-of'
import { type ReportQuery, type ReportTable } from '../../api/reports'
import { Section } from '../../parts/section'
import { FileLinks } from './file-links'

interface ReportSectionProps {
  title: string
  table: ReportTable
  query: ReportQuery
  children: ReactNode
}

/** One part of a report, with its table as a file. */
export function ReportSection({ title, table, query, children }: ReportSectionProps) {
  return (
    <Section
      title={title}
      actions={
        <FileLinks
          title={title}
          hrefOf={(format) => addressOf(`/reports/tables/${table}`, { ...query, format })}
        />
      }
    >
      {children}
    </Section>
  )
}
