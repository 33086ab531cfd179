import { type Reply } from '../../channel/message'
import { type Guide } from '../../content/guide'
import { type Walk } from '../conversation-state'
import { type Situation } from '../situation'
import { showChecklist } from './show-checklist'
import { showFinish } from './show-finish'
import { showQuestion } from './show-question'
import { showStep } from './show-step'

/** What the citizen is shown at the place where the walk is. */
export function showPlace(guide: Guide, walk: Walk, situation: Situation): Reply[] {
  const { at } = walk
  switch (at.kind) {
    case 'question': {
      const question = guide.questions.find(({ id }) => id === at.id)
      return question ? [showQuestion(question, walk, situation)] : []
    }
    case 'checklist':
      return [showChecklist(guide, walk, situation)]
    case 'step':
      return [showStep(guide, walk, at.id, situation)]
    case 'rating':
      return showFinish(guide, walk, situation)
  }
}
