import { createTheme, MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useSentences } from '../sentences/sentences-provider'

/** Where it is said in a corner, for a moment, that something was done. */
export function Notes() {
  const { common } = useSentences()
  const theme = useMemo(() => toTheme(common.close), [common.close])
  return (
    <MantineThemeProvider theme={theme}>
      <Notifications position="bottom-right" />
    </MantineThemeProvider>
  )
}

/** The library gives the button by which a note is closed no name. */
function toTheme(close: string) {
  const defaultProps = { closeButtonProps: { 'aria-label': close } }
  return createTheme({ components: { Notification: { defaultProps } } })
}
