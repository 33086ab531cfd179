import { createBrowserRouter, type RouteObject } from 'react-router'
import { Gate } from './shell/gate'
import { CrashedPage } from './shell/crashed-page'
import { NotFoundPage } from './shell/not-found-page'

/** Every page is loaded when it is first opened. */
const PAGES: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./pages/home/home-page')).HomePage }),
  },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('./pages/account/account-page')).AccountPage }),
  },
  {
    path: 'users',
    lazy: async () => ({ Component: (await import('./pages/users/users-page')).UsersPage }),
  },
  {
    path: 'users/:id',
    lazy: async () => ({ Component: (await import('./pages/users/user-page')).UserPage }),
  },
  {
    path: 'tokens',
    lazy: async () => ({ Component: (await import('./pages/tokens/tokens-page')).TokensPage }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('./pages/audit/audit-page')).AuditPage }),
  },
  {
    path: 'guides',
    lazy: async () => ({ Component: (await import('./pages/guides/guide-page')).GuidesPage }),
  },
  {
    path: 'guides/:key',
    lazy: async () => ({ Component: (await import('./pages/guides/guide-page')).GuidePage }),
  },
  {
    path: 'phrasings',
    lazy: async () => ({ Component: (await import('./pages/items/part-pages')).PhrasingsPage }),
  },
  {
    path: 'phrasings/:key',
    lazy: async () => ({ Component: (await import('./pages/items/part-pages')).PhrasingPage }),
  },
  {
    path: 'intents',
    lazy: async () => ({ Component: (await import('./pages/items/part-pages')).IntentsPage }),
  },
  {
    path: 'intents/:key',
    lazy: async () => ({ Component: (await import('./pages/items/part-pages')).IntentPage }),
  },
  {
    path: 'golden',
    lazy: async () => ({ Component: (await import('./pages/items/part-pages')).GoldenPage }),
  },
  {
    path: 'golden/:key',
    lazy: async () => ({
      Component: (await import('./pages/items/part-pages')).GoldenQuestionPage,
    }),
  },
  {
    path: 'unresolved',
    lazy: async () => ({
      Component: (await import('./pages/unresolved/unresolved-page')).UnresolvedPage,
    }),
  },
  {
    path: 'unresolved/:id',
    lazy: async () => ({
      Component: (await import('./pages/unresolved/cluster-page')).ClusterPage,
    }),
  },
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('./pages/reports/reports-page')).ReportsPage }),
  },
  {
    path: 'test',
    lazy: async () => ({ Component: (await import('./pages/test-box/test-box-page')).TestBoxPage }),
  },
  {
    path: 'drafts',
    lazy: async () => ({ Component: (await import('./pages/publishing/drafts-page')).DraftsPage }),
  },
  {
    path: 'releases',
    lazy: async () => ({
      Component: (await import('./pages/publishing/releases-page')).ReleasesPage,
    }),
  },
  {
    path: 'releases/:number',
    lazy: async () => ({
      Component: (await import('./pages/publishing/release-page')).ReleasePage,
    }),
  },
  {
    path: 'imports',
    lazy: async () => ({ Component: (await import('./pages/imports/imports-page')).ImportsPage }),
  },
  {
    path: 'handovers',
    lazy: async () => ({ Component: (await import('./pages/inbox/inbox-page')).InboxPage }),
  },
  {
    path: 'handovers/:ticket',
    lazy: async () => ({ Component: (await import('./pages/inbox/hand-over-page')).HandOverPage }),
  },
  {
    path: 'conversations',
    lazy: async () => ({
      Component: (await import('./pages/conversations/conversations-page')).ConversationsPage,
    }),
  },
  {
    path: 'conversations/:id',
    lazy: async () => ({
      Component: (await import('./pages/conversations/conversation-page')).ConversationPage,
    }),
  },
  {
    path: 'switch',
    lazy: async () => ({ Component: (await import('./pages/switch/switch-page')).SwitchPage }),
  },
]

export const router = createBrowserRouter(
  [
    {
      path: '/',
      Component: Gate,
      ErrorBoundary: CrashedPage,
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: CrashedPage,
          children: [...PAGES, { path: '*', Component: NotFoundPage }],
        },
      ],
    },
  ],
  { basename: '/console' },
)
