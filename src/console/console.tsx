import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from './api/query-client'
import { Notes } from './parts/notes'
import { router } from './router'
import { SentencesProvider } from './sentences/sentences-provider'
import { theme } from './theme'

/** The whole web app: its look, its language, its requests and its pages. */
export function Console() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <SentencesProvider>
        <QueryClientProvider client={queryClient}>
          <Notes />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SentencesProvider>
    </MantineProvider>
  )
}
