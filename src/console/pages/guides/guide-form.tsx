import { Badge, Tabs } from '@mantine/core'
import { useMemo } from 'react'
import { asList, asObject, asText } from '../../parts/schema-form/as-json'
import { FormProvider } from '../../parts/schema-form/form-context'
import { ObjectFields } from '../../parts/schema-form/object-fields'
import { type Schema } from '../../parts/schema-form/schema'
import { useSentences } from '../../sentences/sentences-provider'
import { GUIDE_SECTIONS, isSection, sectionOf, type GuideSection } from './guide-sections'
import { readQuestions } from './read-guide-parts'
import { WalkPicture } from './walk-picture'

const SECTIONS = Object.keys(GUIDE_SECTIONS).filter(isSection)

interface GuideFormProps {
  schema: Schema
  value: unknown
  /** What is wrong, by the path of the field. */
  errors: Record<string, string>
  /** The known agencies, for the fields that name one. */
  agencies: { value: string; label: string }[]
  isReadOnly: boolean
  onChange: (value: unknown) => void
}

/** Every field of a guide, in tabs, with the help texts of its schema and the picture of the walk. */
export function GuideForm({
  schema,
  value,
  errors,
  agencies,
  isReadOnly,
  onChange,
}: GuideFormProps) {
  const { guide: words, common } = useSentences()
  const knowledge = useMemo(
    () => ({
      root: schema,
      errors,
      isReadOnly,
      questions: readQuestions(value, common),
      suggestions: { source: sourcesOf(value), agencies, owner: agencies },
    }),
    [schema, value, errors, agencies, isReadOnly, common],
  )

  return (
    <FormProvider value={knowledge}>
      <Tabs defaultValue="general" keepMounted={false}>
        <Tabs.List mb="md">
          {SECTIONS.map((section) => (
            <Tabs.Tab
              key={section}
              value={section}
              rightSection={<ErrorCount {...{ errors, section }} />}
            >
              {words.sections[section]}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="picture">{words.sections.picture}</Tabs.Tab>
        </Tabs.List>
        {SECTIONS.map((section) => (
          <Tabs.Panel key={section} value={section}>
            <ObjectFields
              schema={schema}
              path=""
              value={value}
              only={[...GUIDE_SECTIONS[section]]}
              onChange={onChange}
            />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="picture">
          <WalkPicture guide={value} />
        </Tabs.Panel>
      </Tabs>
    </FormProvider>
  )
}

function ErrorCount({
  errors,
  section,
}: {
  errors: Record<string, string>
  section: GuideSection
}) {
  const count = Object.keys(errors).filter((path) => sectionOf(path) === section).length
  if (count === 0) return null
  return (
    <Badge size="xs" color="red.9" variant="filled" circle>
      {count}
    </Badge>
  )
}

function sourcesOf(guide: unknown) {
  return asList(asObject(guide).sources).map((source) => {
    const { id, title } = asObject(source)
    return { value: asText(id), label: asText(title) || asText(id) }
  })
}
