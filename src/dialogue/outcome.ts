import { z } from 'zod'

/** What became of a turn. Every turn has exactly one; screens and metrics use the same list. */
export const Outcome = z.enum([
  'greeted', // the conversation was opened
  'answered', // a procedure was found and what was asked about it was said
  'asked', // candidates were put to the citizen
  'unresolved', // nothing was found
  'choices-refused', // "không có câu nào đúng"
  'intent', // something that is no procedure
  'command', // the conversation was steered: stop, back to the start, language
  'walk-started',
  'walk-moved', // a question answered, a step done or gone back
  'walk-asked-again', // an answer that could not be taken
  'walk-finished',
  'rated',
  'expired-guide', // found, but the guide's validity has ended
  'refused', // empty, too long, an attachment
  'erased',
  'person-asked', // a person was asked for: one comes, or the question waits under a code
  'handed-over', // a person took the conversation, wrote in it, or gave it back
  'left-to-person', // said while a person holds the conversation; the assistant is silent
  'answer-wanted', // whoever asked wants to be told when there is an answer
  'answer-told', // there is one now, and it was said
  'switched-off', // operators have stopped the assistant; links and contacts were given
  'failed', // our own fault
])
export type Outcome = z.infer<typeof Outcome>
