import { type Clock } from '../../lib/clock'
import { type Collection } from '../../store/collection'
import { changeDocument } from '../change-document'
import { type Cluster, UNREADABLE } from './cluster'
import { type ReadTopic, withMiddle } from './grow-cluster'
import { questionKey } from './question'

export interface ForgetParts {
  clusters: Collection<Cluster>
  reader: () => ReadTopic
  clock: Clock
}

/** Takes the wordings of a conversation out of a stored cluster. May be repeated. */
export function forgetInCluster(parts: ForgetParts, id: string, conversation: string) {
  return changeWhole(parts, id, (cluster) =>
    withoutConversation(cluster, conversation, parts.reader()),
  )
}

/** Takes a wording that was kept for long enough out of a stored cluster. May be repeated. */
export function forgetWording(parts: ForgetParts, id: string, key: string) {
  return changeWhole(parts, id, (cluster) => withoutWording(cluster, key, parts.reader()))
}

/** A cluster that was merged into this one still has its own wordings. */
async function changeWhole(
  parts: ForgetParts,
  id: string,
  change: (cluster: Cluster) => Cluster,
  seen = new Set<string>(),
): Promise<void> {
  if (seen.has(id)) return
  seen.add(id)
  const whole = await changeDocument(parts.clusters, id, (cluster) => {
    const changed = change(cluster)
    return changed === cluster ? cluster : { ...changed, changedAt: parts.clock().toISOString() }
  })
  for (const part of whole?.absorbed ?? []) await changeWhole(parts, part, change, seen)
}

/**
 * A cluster without the wordings of a conversation, also as far as they were its name or what
 * it is known by. What editors call it is theirs and stays.
 */
export function withoutConversation(
  cluster: Cluster,
  conversation: string,
  reader: ReadTopic,
): Cluster {
  const prefix = questionKey(conversation, 0).slice(0, -1)
  const samples = cluster.samples.filter(({ key }) => !isOf(key, prefix))
  if (samples.length === cluster.samples.length) return cluster
  const isNameKept = cluster.isNamed || cluster.id === UNREADABLE
  const name = isNameKept ? cluster.name : (samples[0]?.text ?? 'Câu hỏi đã được xóa')
  return withMiddle({ ...cluster, samples, name }, reader)
}

/**
 * Where editors have decided about a cluster, the single words by which it is known stay with the
 * last wording gone, without whose they were: what was to be ignored is found by them.
 */
function withoutWording(cluster: Cluster, key: string, reader: ReadTopic): Cluster {
  const samples = cluster.samples.filter((sample) => sample.key !== key)
  if (samples.length === cluster.samples.length) return cluster
  const isNameKept = cluster.isNamed || cluster.id === UNREADABLE
  const name = isNameKept ? cluster.name : (samples[0]?.text ?? 'Câu hỏi đã hết hạn lưu')
  const left = { ...cluster, samples, name }
  return samples.length === 0 && isDecided(left) ? left : withMiddle(left, reader)
}

function isDecided({ state }: Cluster): boolean {
  return state === 'ignored' || state === 'out-of-scope' || state === 'resolved'
}

function isOf(key: string, prefix: string): boolean {
  return key.startsWith(prefix) && /^\d+$/.test(key.slice(prefix.length))
}
