import { type Permission } from '../api/session'
import { type IconName } from '../parts/icon'
import { type Sentences } from '../sentences/sentences-provider'

export interface MenuItem {
  to: string
  name: keyof Sentences['nav']
  icon: IconName
  /** Left out: for whoever has signed in. */
  permission?: Permission
}

export interface MenuGroup {
  name?: keyof Sentences['nav']
  items: MenuItem[]
}

/** What there is in the console, in the order of a day's work. */
export const MENU: MenuGroup[] = [
  { items: [{ to: '/', name: 'home', icon: 'home' }] },
  {
    name: 'answering',
    items: [
      { to: '/unresolved', name: 'unresolved', icon: 'question', permission: 'unresolved.read' },
      { to: '/guides', name: 'guides', icon: 'guide', permission: 'content.read' },
      { to: '/phrasings', name: 'phrasings', icon: 'words', permission: 'content.read' },
      { to: '/intents', name: 'intents', icon: 'hand', permission: 'content.read' },
      { to: '/test', name: 'test', icon: 'flask', permission: 'content.read' },
    ],
  },
  {
    name: 'publishing',
    items: [
      { to: '/drafts', name: 'drafts', icon: 'edit', permission: 'content.read' },
      { to: '/golden', name: 'golden', icon: 'target', permission: 'content.read' },
      { to: '/imports', name: 'imports', icon: 'upload', permission: 'content.edit' },
      { to: '/releases', name: 'releases', icon: 'release', permission: 'content.read' },
    ],
  },
  {
    name: 'people',
    items: [
      { to: '/handovers', name: 'handovers', icon: 'people', permission: 'inbox.read' },
      {
        to: '/conversations',
        name: 'conversations',
        icon: 'chat',
        permission: 'conversations.read',
      },
      { to: '/reports', name: 'reports', icon: 'chart', permission: 'reports.read' },
    ],
  },
  {
    name: 'running',
    items: [
      { to: '/switch', name: 'switch', icon: 'stop', permission: 'switch.read' },
      { to: '/users', name: 'users', icon: 'people', permission: 'users.manage' },
      { to: '/tokens', name: 'tokens', icon: 'key' },
      { to: '/audit', name: 'audit', icon: 'log', permission: 'audit.read' },
    ],
  },
]
