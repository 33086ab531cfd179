import { ApiError } from '../api/api-error'
import { asObject } from '../parts/schema-form/as-json'
import { useSentences, type Sentences } from './sentences-provider'

/** Puts a failure into words: what happened and what can be done. */
export function useErrorText(): (error: unknown) => string {
  const { errors } = useSentences()
  return (error) => toText(error, errors)
}

function toText(error: unknown, errors: Sentences['errors']): string {
  if (!(error instanceof ApiError)) return errors.unknown
  const { reason } = asObject(error.details)
  if (reason === 'other_agency') return errors.other_agency
  const known = Object.entries(errors).find(([code]) => code === error.code)?.[1]
  const detail = DETAILED.has(error.code) ? error.message : ''
  return [known ?? errors.unknown, detail].filter(Boolean).join(' ')
}

/** Where the service's own sentence says more than the code alone. */
const DETAILED = new Set(['invalid_request', 'conflict', 'not_allowed', 'unsupported', 'too_large'])
