import { z } from 'zod'
import { type Cluster, ClusterState, Fix } from '../../../insight/clusters/cluster'
import { type Question } from '../../../insight/clusters/question'

const Sample = z.object({ key: z.string(), text: z.string(), askedAt: z.string() })

/** A cluster as lists and pages show it. */
export const ClusterView = z
  .object({
    id: z.string(),
    name: z.string(),
    isNamed: z.boolean().describe('Whether editors gave it its name'),
    state: ClusterState,
    agency: z.string().describe('Empty while it is nobody’s'),
    dueOn: z.string().optional(),
    isOverdue: z.boolean(),
    note: z.string().optional(),
    fix: Fix.optional(),
    count: z.int(),
    firstAt: z.string(),
    lastAt: z.string(),
    days: z.record(z.string(), z.int()).describe('Questions by day in Vietnam, newest days only'),
    channels: z.record(z.string(), z.int()),
    samples: z.array(Sample),
    mergedInto: z.string().optional(),
  })
  .meta({ id: 'Cluster' })

export const NearMissView = z
  .object({
    code: z.string(),
    label: z.string(),
    score: z.number(),
    samples: z.int().describe('Of how many samples it was among the nearest'),
    matched: z.array(z.string()),
    missing: z.array(z.string()).describe('Words of the questions that its names lack'),
    probability: z.number(),
    needed: z.number().describe('How sure the service must be to answer'),
  })
  .meta({ id: 'NearMiss' })

export const QuestionView = z
  .object({
    key: z.string(),
    conversation: z.string(),
    sequence: z.int(),
    channel: z.string(),
    askedAt: z.string(),
    outcome: z.enum(['unresolved', 'choices-refused']),
    text: z.string().describe('Empty when the citizen had it erased'),
    nearest: z.array(z.object({ code: z.string(), score: z.number().optional() })),
    release: z.int(),
    cluster: z.string().optional(),
    likeness: z.number().optional(),
    shared: z
      .array(z.object({ word: z.string(), share: z.number() }))
      .optional()
      .describe('By which words it joined its cluster'),
  })
  .meta({ id: 'UnresolvedQuestion' })

/** Those who asked and want to know the answer. */
export const AskersView = z
  .object({
    waiting: z.int().describe('Are told once the group is resolved and that is published'),
    told: z.int(),
  })
  .meta({ id: 'Askers' })

const Verdict = z.object({
  kind: z.enum(['answer', 'ask', 'none', 'intent']),
  targets: z.array(z.string()),
  labels: z.array(z.string()),
})

export const TrialView = z
  .object({ text: z.string(), before: Verdict, after: Verdict, isChanged: z.boolean() })
  .meta({ id: 'ClusterTrial' })

export function toClusterView(cluster: Cluster, today: string): z.input<typeof ClusterView> {
  const { dueOn, state } = cluster
  const isOverdue = state === 'open' && dueOn !== undefined && dueOn < today
  return { ...cluster, isOverdue }
}

export function toQuestionView(question: Question): z.input<typeof QuestionView> {
  return question
}

/** What the audit log keeps of a cluster: what editors decide, and no words of citizens. */
export function toAudited({ id, state, agency, dueOn, isNamed, name, fix, mergedInto }: Cluster) {
  return { id, state, agency, dueOn, name: isNamed ? name : undefined, fix, mergedInto }
}
