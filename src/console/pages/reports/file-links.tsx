import { Anchor, Group } from '@mantine/core'

const FORMATS = ['xlsx', 'csv'] as const

interface FileLinksProps {
  /** What is in the file. */
  title: string
  hrefOf: (format: (typeof FORMATS)[number]) => string
}

/** A table as a file, in each format. */
export function FileLinks({ title, hrefOf }: FileLinksProps) {
  return (
    <Group gap="xs">
      {FORMATS.map((format) => (
        <Anchor
          key={format}
          size="sm"
          href={hrefOf(format)}
          aria-label={`${title}: ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </Anchor>
      ))}
    </Group>
  )
}
