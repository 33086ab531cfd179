import { Alert, Table, Text, Title } from '@mantine/core'
import { type ReactNode } from 'react'
import { type ImportReport } from '../../api/imports'
import { ChangeRows } from '../../parts/changes/change-rows'
import { fill, useSentences } from '../../sentences/sentences-provider'

/** What is wrong with a file, place by place, and what it would change. */
export function ImportFindings({ report }: { report: ImportReport }) {
  const { imports: words } = useSentences()
  const { changes, badRows, problems } = report
  return (
    <>
      {problems.length > 0 && (
        <Alert color="red" title={fill(words.problems, { n: problems.length })} role="alert">
          <Text size="sm">{words.problemsHint}</Text>
          <Rows
            head={[words.place, words.field, words.problem]}
            rows={problems.map(({ file, line, field, message, fix }) => [
              `${file}:${line}`,
              field,
              `${message}. ${fix}`,
            ])}
          />
        </Alert>
      )}
      {badRows.length > 0 && (
        <Alert color="yellow" title={fill(words.badRows, { n: badRows.length })}>
          <Rows
            head={[words.row, words.problem]}
            rows={badRows.map(({ number, problem }) => [number, problem])}
          />
        </Alert>
      )}
      {changes.length > 0 && (
        <div>
          <Title order={3} size="h5" mb="xs">
            {fill(words.changes, { n: changes.length })}
          </Title>
          <ChangeRows items={changes} />
        </div>
      )}
    </>
  )
}

function Rows({ head, rows }: { head: string[]; rows: ReactNode[][] }) {
  return (
    <Table.ScrollContainer minWidth={320} maxHeight={360} type="native" tabIndex={0}>
      <Table fz="sm" verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells, row) => (
            <Table.Tr key={row}>
              {cells.map((cell, column) => (
                <Table.Td key={column} style={{ overflowWrap: 'anywhere' }}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
