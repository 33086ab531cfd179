import { createContext, useContext } from 'react'
import { type Schema } from './schema'

export interface FormQuestion {
  id: string
  label: string
  kind: string
  options: { value: string; label: string }[]
}

export interface FormKnowledge {
  root: Schema
  /** What may be written into fields of a name, such as the ids of the sources into `source`. */
  suggestions: Record<string, { value: string; label: string }[]>
  /** The questions on whose answers a part can depend. */
  questions: FormQuestion[]
  /** What is wrong, by the path of the field, such as `steps.2.title`. */
  errors: Record<string, string>
  isReadOnly: boolean
}

const FormContext = createContext<FormKnowledge>({
  root: {},
  suggestions: {},
  questions: [],
  errors: {},
  isReadOnly: false,
})

export const FormProvider = FormContext.Provider

/** What the fields of a form need to know of the whole. */
export function useForm(): FormKnowledge {
  return useContext(FormContext)
}

export interface FieldProps {
  /** The name of the property, by which its label is found. */
  name: string
  /** Where the value is in the whole, such as `steps.2.title`. */
  path: string
  /** Resolved. */
  schema: Schema
  value: unknown
  isRequired: boolean
  onChange: (value: unknown) => void
}
