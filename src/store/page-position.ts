import { z } from 'zod'
import { AppError } from '../lib/errors'
import { type FieldValue } from './collection'

const Position = z.array(z.union([z.string(), z.number(), z.boolean()]))

/** Where a page ended, as text that a client hands back for the next one. */
export function toPosition(values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** @throws AppError `invalid_request` when it is not a position that was given out */
export function parsePosition(text: string, length: number): FieldValue[] {
  const position = Position.length(length).safeParse(parseJson(text))
  if (position.success) return position.data
  throw new AppError('invalid_request', 'This page does not exist; start from the first one')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
}
