import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './api/query-client'
import { router } from './router'
import { SentencesProvider } from './sentences/sentences-provider'
import { theme } from './theme'

/** The whole web app: its look, its language, its requests and its pages. */
export function Console() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <SentencesProvider>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SentencesProvider>
    </MantineProvider>
  )
}
