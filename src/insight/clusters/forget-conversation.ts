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
export async function forgetInCluster(
  { clusters, reader, clock }: ForgetParts,
  id: string,
  conversation: string,
): Promise<void> {
  await changeDocument(clusters, id, (cluster) => {
    const without = withoutConversation(cluster, conversation, reader())
    return without === cluster ? cluster : { ...without, changedAt: clock().toISOString() }
  })
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

function isOf(key: string, prefix: string): boolean {
  return key.startsWith(prefix) && /^\d+$/.test(key.slice(prefix.length))
}
