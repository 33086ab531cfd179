import { useLabels } from '../schema-form/use-field-words'
import { DifferenceTable } from './difference-table'
import { findChanges } from './find-changes'

/** Two versions side by side, only where they differ. */
export function ChangeTable({ before, after }: { before: unknown; after: unknown }) {
  const labels = useLabels()
  const differences = findChanges(before, after).map((change) => ({
    ...change,
    field: change.path.map(labels.field).join(' › '),
  }))
  return <DifferenceTable differences={differences} />
}
