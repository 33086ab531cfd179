import { asList, asObject, asText } from '../parts/schema-form/as-json'
import { clusterActs } from './clusters'
import { ApiError } from './api-error'
import { addItem, getItem, saveItem, type OpenItem } from './items'

/** Adds wordings to the draft of how people ask for a procedure, and marks the cluster as resolved. */
export async function addPhrasings(
  cluster: string,
  { code, label }: { code: string; label: string },
  texts: string[],
): Promise<void> {
  const item = await getItemIfThere('phrasebook', code)
  if (item?.value) {
    const held = asObject(item.value)
    const phrasings = [...new Set([...asList(held.phrasings).map(asText), ...texts])]
    await saveItem('phrasebook', code, {
      value: { ...held, phrasings },
      version: item.version,
    })
  } else {
    await addItem('phrasebook', code, { code, label, phrasings: texts })
  }
  await clusterActs.setState(cluster, { state: 'resolved', note: `phrasebook/${code}` })
}

/** Writes an answer to what is no procedure as a draft, and marks the cluster as resolved. */
export async function writeAnswer(
  cluster: string,
  { name, reply, texts }: { name: string; reply: string; texts: string[] },
): Promise<string> {
  const id = toId(name)
  await addItem('intents', id, { id, name, examples: texts, reply: { vi: reply } })
  await clusterActs.setState(cluster, { state: 'resolved', note: `intents/${id}` })
  return id
}

async function getItemIfThere(part: 'phrasebook', key: string): Promise<OpenItem | undefined> {
  try {
    return await getItem(part, key)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return undefined
    throw error
  }
}

/** A name as an id: `Đăng ký nuôi chó` is `dang-ky-nuoi-cho`. */
function toId(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
}
