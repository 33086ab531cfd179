import { Anchor, Table } from '@mantine/core'
import { type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'

export interface Column<Row> {
  key: string
  header: string
  render: (row: Row) => ReactNode
  width?: number | string
  align?: 'left' | 'right'
  /** Left out on narrow screens. */
  isMinor?: boolean
}

interface ListTableProps<Row> {
  label: string
  rows: Row[]
  columns: Column<Row>[]
  keyOf: (row: Row) => string
  linkOf?: (row: Row) => string
  /** Another page is being fetched. */
  isStale: boolean
}

/** The rows of a list; the first cell of a row that leads somewhere is a link for the keyboard. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { label, rows, columns, keyOf, linkOf, isStale } = props
  return (
    <Table.ScrollContainer minWidth={480} type="native">
      <Table
        aria-label={label}
        aria-busy={isStale}
        highlightOnHover={linkOf !== undefined}
        verticalSpacing="xs"
        horizontalSpacing="sm"
        style={{ opacity: isStale ? 0.6 : 1 }}
      >
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, header, width, align, isMinor }) => (
              <Table.Th
                key={key}
                w={width}
                ta={align}
                style={{ whiteSpace: 'nowrap' }}
                visibleFrom={isMinor ? 'md' : undefined}
              >
                {header}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <ListRow key={keyOf(row)} row={row} columns={columns} link={linkOf?.(row)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface ListRowProps<Row> {
  row: Row
  columns: Column<Row>[]
  link?: string
}

function ListRow<Row>({ row, columns, link }: ListRowProps<Row>) {
  const navigate = useNavigate()
  const open = () => {
    // A click that ends a selection of text is meant for the text.
    if (link !== undefined && !window.getSelection()?.toString()) void navigate(link)
  }
  return (
    <Table.Tr onClick={open} style={{ cursor: link === undefined ? undefined : 'pointer' }}>
      {columns.map(({ key, render, align, isMinor }, at) => (
        <Table.Td key={key} ta={align} visibleFrom={isMinor ? 'md' : undefined}>
          {at === 0 && link !== undefined ? (
            <Anchor
              component={Link}
              to={link}
              c="inherit"
              fw={600}
              onClick={(event) => event.stopPropagation()}
            >
              {render(row)}
            </Anchor>
          ) : (
            render(row)
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
