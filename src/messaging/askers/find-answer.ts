import { type FoundAnswer } from '../../dialogue/inquiry'
import { type Cluster } from '../../insight/clusters/cluster'
import { type Question } from '../../insight/clusters/question'
import { type Verdict, verdictOf } from '../../insight/clusters/try-questions'
import { type ServedRelease } from '../../search/served-release'
import { type Collection } from '../../store/collection'

export interface FindAnswerParts {
  questions: Collection<Question>
  clusters: Pick<Collection<Cluster>, 'get'>
  current: () => ServedRelease
}

/** What the release that is served answers to a question; undefined while its gap is not closed. */
export async function findAnswer(
  { clusters, current }: Omit<FindAnswerParts, 'questions'>,
  { cluster: id, text }: Pick<Question, 'cluster' | 'text'>,
): Promise<FoundAnswer | undefined> {
  const stored = id === undefined ? undefined : await clusters.get(id)
  const release = current()
  return stored && answerIn(stored.document, text, (words) => verdictOf(words, release))
}

/**
 * An editor has resolved the cluster, and what they did about it is published: by then the
 * question itself is understood, or else some wording of the cluster leads to what they named.
 */
export function answerIn(
  { state, fix, samples }: Pick<Cluster, 'state' | 'fix' | 'samples'>,
  question: string,
  leads: (text: string) => Verdict,
): FoundAnswer | undefined {
  if (state !== 'resolved' || !fix) return undefined
  const verdict = leads(question)
  if (fix.kind === 'other') return verdict.kind === 'none' ? undefined : { question }
  const { target: id } = fix
  if (verdict.targets.includes(id)) return { question }
  if (!samples.some(({ text }) => leads(text).targets.includes(id))) return undefined
  return { question, target: { kind: fix.kind === 'procedure' ? 'procedure' : 'intent', id } }
}
