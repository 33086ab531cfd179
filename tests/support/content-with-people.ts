import { type People } from '../../src/content/agency'
import { type Content } from '../../src/content/content'
import { dialogueRelease } from './dialogue-release'
import { identityCardGuide } from './identity-card-guide'

/** Open on working days from 8 to 11 and from 13:30 to 16:30. */
export const WORKING_HOURS: People['hours'] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '11:00' },
  { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '16:30' },
]

/** The small release, with an agency whose officers answer, and one that takes everybody. */
export function contentWithPeople(people: Partial<People> = {}): Content {
  const { content } = dialogueRelease([identityCardGuide({ owner: 'cong-an-xa' })])
  return {
    ...content,
    agencies: [
      {
        ...{ id: 'cong-an-xa', name: 'Công an cấp xã', level: 'commune' },
        people: { hours: WORKING_HOURS, ...people },
      },
      {
        ...{ id: 'trung-tam', name: 'Trung tâm phục vụ', level: 'other', phone: '1900 0000' },
        people: { hours: WORKING_HOURS, isDefault: true },
      },
    ],
    holidays: [
      { from: '2026-11-24', to: '2026-11-25', name: 'Nghỉ thử nghiệm', source: 'Thông báo thử' },
    ],
  }
}
