import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { AgencyFile, type People } from '../../src/content/agency'
import { projectRoot } from '../../src/lib/project-root'
import { WORKING_HOURS } from './content-with-people'

/** A Monday in working hours, after them, and a Tuesday that is a holiday here; in Vietnam. */
export const MOMENTS = {
  working: new Date('2026-11-23T09:00:00+07:00'),
  evening: new Date('2026-11-23T20:00:00+07:00'),
  holiday: new Date('2026-11-24T09:00:00+07:00'),
}

/**
 * The real agencies, with officers in some of them. Nobody has published when officers answer,
 * so the project's own files name none.
 */
export function peopleFiles(people: Record<string, Partial<People>>): Record<string, string> {
  const file = readFileSync(join(projectRoot(), 'knowledge/agencies.yaml'), 'utf8')
  const { agencies } = AgencyFile.parse(parse(file))
  const withPeople = agencies.map((agency) => {
    const own = people[agency.id]
    return own ? { ...agency, people: { hours: WORKING_HOURS, ...own } } : agency
  })
  const holidays = [
    { from: '2026-11-24', to: '2026-11-24', name: 'Nghỉ thử nghiệm', source: 'Thông báo thử' },
  ]
  return {
    'agencies.yaml': stringify({ agencies: withPeople }),
    'holidays.yaml': stringify({ holidays }),
  }
}
