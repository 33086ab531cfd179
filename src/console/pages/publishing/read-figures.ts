import { type Figures } from '../../api/publishing'
import { asObject } from '../../parts/schema-form/as-json'

/** The golden questions' figures in the result or problem of a job, wherever they stand in it. */
export function readFigures(value: unknown): Figures | undefined {
  if (isFigures(value)) return value
  const { figures } = asObject(value)
  return isFigures(figures) ? figures : undefined
}

function isFigures(value: unknown): value is Figures {
  const held = asObject(value)
  return 'byGroup' in held && 'stolen' in held && 'isWorse' in held
}
