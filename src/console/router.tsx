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
