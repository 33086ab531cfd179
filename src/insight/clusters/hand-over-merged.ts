import { changeDocument } from '../change-document'
import { type ClusterActionParts } from './cluster-actions'
import { joined } from './grow-cluster'

const CLUSTERS_MAX = 10
const QUESTIONS_MAX = 500
const SETTLED_MS = 60_000

/**
 * Hands the questions of merged clusters over to the cluster they belong to now, some at a
 * time; also counts them there where a process died before it had. True when it moved some, as then
 * more may be left.
 */
export async function handOverMerged(parts: ClusterActionParts): Promise<boolean> {
  const { clusters, questions, clock, reader } = parts
  let moved = 0
  const moving = await clusters.find({ index: 'moving', equals: [true], limit: CLUSTERS_MAX })
  for (const { document: part } of moving.items) {
    const into = part.mergedInto
    if (into === undefined) continue
    await changeDocument(clusters, into, (whole) => {
      const after = joined(whole, part, reader())
      return after === whole ? whole : { ...after, changedAt: clock().toISOString() }
    })
    const page = await questions.find({
      index: 'cluster',
      equals: [part.id],
      limit: QUESTIONS_MAX,
    })
    moved += page.items.length
    for (const { document, revision } of page.items) {
      await questions.replace({ ...document, cluster: into }, revision)
    }
    // Whoever was just adding to it when it was merged is done by then.
    const isSettled = clock().getTime() - Date.parse(part.changedAt) > SETTLED_MS
    if (page.items.length === 0 && isSettled) {
      await changeDocument(clusters, part.id, (done) => ({ ...done, isMoving: undefined }))
    }
  }
  return moved > 0
}
