import { Anchor, Button, FileInput, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { addressOf } from '../../api/address-of'
import { checkFile, IMPORT_FILES, IMPORT_KINDS, kindsOf, type ImportKind } from '../../api/imports'
import { useMay } from '../../api/session'
import { Icon } from '../../parts/icon'
import { Section } from '../../parts/section'
import { fill, useSentences } from '../../sentences/sentences-provider'
import { ImportRun } from './import-run'
import { type ChosenFile } from './use-import'

const TEMPLATES: Partial<Record<ImportKind, string>> = {
  phrasings: '/exports/phrasings.xlsx',
  golden: '/exports/golden.xlsx',
}

/** Of all files that can be imported; which kind a file is of may be told by the ending alone. */
const ENDINGS = Object.values(IMPORT_FILES)
  .flatMap(({ types }) => Object.keys(types))
  .join(',')

/** Chooses a file, and has it checked. */
export function ImportFile() {
  const { imports: words, item } = useSentences()
  const may = useMay()
  const [kind, setKind] = useState<ImportKind>('phrasings')
  const [file, setFile] = useState<File | null>(null)
  const [run, setRun] = useState<ChosenFile & { number: number }>()
  const wrong = useFault(kind, file)
  const template = TEMPLATES[kind]
  const chooseFile = (chosen: File | null) => {
    setFile(chosen)
    setRun(undefined)
    const [only, ...others] = chosen ? kindsOf(chosen) : []
    if (only && others.length === 0) setKind(only)
  }
  if (!may('content.edit')) return <Text size="sm">{item.asReleased}</Text>

  return (
    <>
      <Section title={words.choose}>
        <Stack gap="md">
          <KindChoice
            kind={kind}
            onChoose={(chosen) => {
              setKind(chosen)
              setRun(undefined)
            }}
          />
          <Group align="flex-start" gap="md">
            <FileInput
              label={words.file}
              placeholder={words.choose}
              value={file}
              onChange={chooseFile}
              accept={ENDINGS}
              error={wrong}
              leftSection={<Icon name="upload" size={16} />}
              w={360}
              maw="100%"
            />
            <Button
              mt={23}
              disabled={!file || wrong !== undefined}
              onClick={() => file && setRun({ kind, file, number: (run?.number ?? 0) + 1 })}
            >
              {words.check}
            </Button>
          </Group>
          {template && (
            <Anchor size="sm" href={addressOf(template, { against: 'draft' })}>
              {words.template}
            </Anchor>
          )}
        </Stack>
      </Section>
      {run && <ImportRun key={run.number} chosen={run} />}
    </>
  )
}

interface KindChoiceProps {
  kind: ImportKind
  onChoose: (kind: ImportKind) => void
}

function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const { imports: words } = useSentences()
  return (
    <Radio.Group
      label={words.kind}
      value={kind}
      onChange={(value) => onChoose(IMPORT_KINDS.find((one) => one === value) ?? kind)}
    >
      <Stack gap={8} mt={6}>
        {IMPORT_KINDS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={words.kinds[one]}
            description={words.kindHints[one]}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** Says what is wrong with a file before it is sent; undefined when nothing is. */
function useFault(kind: ImportKind, file: File | null): string | undefined {
  const { imports: words } = useSentences()
  const fault = file ? checkFile(kind, file) : undefined
  if (fault === undefined) return undefined
  const { types, megabytesMax } = IMPORT_FILES[kind]
  return fill(words[fault], { types: Object.keys(types).join(', '), n: megabytesMax })
}
