import { z } from 'zod'
import { questionsIn } from './sum-day'
import { type Tally } from './tally'

/** The few figures that a report begins with, as counts that can be added up. */
export const Figures = z.object({
  questions: z.number(),
  answered: z.number(),
  /** Answers about procedures, and of these those about one that is fully online. */
  aboutProcedures: z.number(),
  fullProcess: z.number(),
  walksStarted: z.number(),
  walksFinished: z.number(),
  ratings: z.number(),
  stars: z.number(),
})
export type Figures = z.infer<typeof Figures>

export interface Shares {
  questions: number
  /** Of questions, those that were answered. */
  answered: number
  /** Of answers about procedures, those about one that is fully online. */
  fullProcess: number | undefined
  walksStarted: number
  walksFinished: number
  /** From 1 to 5; undefined where nobody rated. */
  satisfaction: number | undefined
}

export function figuresOf({ outcomes, levels, walks, ratings }: Tally): Figures {
  const walked = Object.values(walks)
  const rated = Object.values(ratings)
  return {
    questions: questionsIn(outcomes),
    answered: (outcomes.answered ?? 0) + (outcomes.intent ?? 0),
    aboutProcedures: sumOf(Object.values(levels)),
    fullProcess: levels.full ?? 0,
    walksStarted: sumOf(walked.map(({ started }) => started)),
    walksFinished: sumOf(walked.map(({ finished }) => finished)),
    ratings: sumOf(rated.map(({ count }) => count)),
    stars: sumOf(rated.map(({ sum }) => sum)),
  }
}

export function addFigures(a: Figures, b: Figures): Figures {
  return {
    questions: a.questions + b.questions,
    answered: a.answered + b.answered,
    aboutProcedures: a.aboutProcedures + b.aboutProcedures,
    fullProcess: a.fullProcess + b.fullProcess,
    walksStarted: a.walksStarted + b.walksStarted,
    walksFinished: a.walksFinished + b.walksFinished,
    ratings: a.ratings + b.ratings,
    stars: a.stars + b.stars,
  }
}

export function sharesOf(figures: Figures): Shares {
  const { questions, answered, aboutProcedures, walksStarted, walksFinished, ratings } = figures
  return {
    ...{ questions, answered, walksStarted, walksFinished },
    fullProcess: aboutProcedures === 0 ? undefined : figures.fullProcess / aboutProcedures,
    satisfaction: ratings === 0 ? undefined : figures.stars / ratings,
  }
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
