import { type SignedInCaller } from '../../support/start-admin'

/** Lists by name, with their addresses, as somebody reads them. */
export interface Lists {
  caller: SignedInCaller
  paths: Record<string, string>
}

type Callers = Record<'all' | 'limited' | 'officer', SignedInCaller>

const YEAR = 'from=2025-11-23&to=2026-11-22'
const MOMENTS = 'from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z'

/** Every list of the console with every search, filter and order that it offers. */
export function listsOf({ all, limited, officer }: Callers): Record<keyof Callers, Lists> {
  const page = 'limit=50'
  return {
    all: {
      caller: all,
      paths: {
        'groups by count': `/clusters?${page}`,
        'groups by newest': `/clusters?${page}&sort=newest`,
        'groups by due date': `/clusters?${page}&sort=due`,
        'groups overdue': `/clusters?${page}&overdue=true`,
        'groups ignored': `/clusters?${page}&state=ignored`,
        'groups of an agency': `/clusters?${page}&agency=co-quan-3`,
        'groups of an agency, overdue': `/clusters?${page}&agency=co-quan-3&overdue=true`,
        'groups by words': `/clusters?${page}&q=tu7+tu12`,
        'questions of the largest group': `/clusters/c0/questions?${page}`,
        'one group': '/clusters/c0?',
        'questions by time': `/unresolved-questions?${page}`,
        'questions of a month': `/unresolved-questions?${page}&${MOMENTS}`,
        turns: `/turns?${page}`,
        'turns of a month': `/turns?${page}&${MOMENTS}`,
        'turns of an outcome': `/turns?${page}&outcome=answered`,
        'turns of a rare outcome': `/turns?${page}&outcome=failed`,
        'turns of an outcome that never was': `/turns?${page}&outcome=erased`,
        'turns of a channel': `/turns?${page}&channel=zalo`,
        'turns of a channel that never was': `/turns?${page}&channel=fax`,
        'turns with a usual word': `/turns?${page}&q=tu12`,
        'turns with words that never were said': `/turns?${page}&q=ngoai+hanh+tinh`,
        'turns with such words of an outcome': `/turns?${page}&q=ngoai+hanh&outcome=answered`,
        'turns with such words in a month': `/turns?${page}&q=ngoai+hanh&${MOMENTS}`,
        'one conversation': '/conversations/web:00000003?',
        'audit log': `/audit?${page}`,
        'audit log of a month': `/audit?${page}&${MOMENTS}`,
        'audit log by target': `/audit?${page}&target=guides/huong-dan-7`,
        'audit log by action and target': `/audit?${page}&action=none&target=guides/huong-dan-7`,
        'audit log by person': `/audit?${page}&actor=user-9`,
        'audit log by person and action': `/audit?${page}&actor=user-9&action=none`,
        'audit log by action': `/audit?${page}&action=signIn`,
        users: `/users?${page}`,
        'users by name': `/users?${page}&q=4999`,
        'users by name, none': `/users?${page}&q=khong+co`,
        'users of a role, disabled': `/users?${page}&role=officer&disabled=true`,
        'users of an agency': `/users?${page}&agency=co-quan-3`,
        phrasings: `/content/phrasebook?${page}`,
        'phrasings by name': `/content/phrasebook?${page}&q=khai+sinh`,
        'phrasings changed': `/content/phrasebook?${page}&changed=true`,
        guides: `/content/guides?${page}`,
        intents: `/content/intents?${page}`,
        catalogue: `/content/catalogue?${page}&q=dat`,
        'golden questions': `/content/golden?${page}`,
        'golden questions by words': `/content/golden?${page}&q=khai+sinh`,
        'versions of a guide': `/content/guides/huong-dan-0/versions?${page}`,
        drafts: '/drafts?',
        releases: `/releases?${page}`,
        jobs: `/jobs?${page}`,
        'jobs of a kind': `/jobs?${page}&kind=publish`,
        'report of a year by day': `/reports?${YEAR}&by=day`,
        'report of a year by week': `/reports?${YEAR}&by=week`,
        'report of a year by month': `/reports?${YEAR}&by=month`,
        'report of a year, of an agency': `/reports?${YEAR}&agency=co-quan-3`,
        'report of a year, of a channel': `/reports?${YEAR}&channel=zalo`,
        'report of 30 days': '/reports?from=2026-10-24&to=2026-11-22',
        'coverage of a year': `/reports/coverage?${YEAR}`,
        'weekly summaries': '/reports/weekly?limit=20',
      },
    },
    limited: {
      caller: limited,
      paths: {
        groups: `/clusters?${page}`,
        turns: `/turns?${page}`,
        'audit log': `/audit?${page}`,
        'audit log by action': `/audit?${page}&action=none`,
        users: `/users?${page}`,
        'who waits for a person': `/inbox?${page}`,
        'who was helped': `/inbox?${page}&state=closed`,
        'report of a year': `/reports?${YEAR}`,
      },
    },
    officer: {
      caller: officer,
      paths: {
        'who waits for a person': `/inbox?${page}`,
        'who is helped': `/inbox?${page}&state=held`,
        'who was helped': `/inbox?${page}&state=closed`,
        'who was helped at an agency': `/inbox?${page}&state=closed&agency=co-quan-3`,
        'whom the officer helped': `/inbox?${page}&state=closed&mine=true`,
      },
    },
  }
}
