import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The blue of the citizens' widget, from its tint to its dark shade. */
const civic: MantineColorsTuple = [
  '#e8f0fa',
  '#d3e1f3',
  '#a9c4e6',
  '#7ba5d8',
  '#5588ca',
  '#3470b8',
  '#20599e',
  '#14457f',
  '#0e3260',
  '#082245',
]

const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"

/** The library draws it as the head of a page, of which there is one already. */
const HEAD_OF_A_WINDOW = { header: { role: 'none' } }
const TITLE_OF_A_WINDOW = { title: { fontWeight: 650 } }

/** The look of the console: the colours of the widget, calm and a little denser than a portal. */
export const theme = createTheme({
  primaryColor: 'civic',
  primaryShade: 7,
  colors: { civic },
  black: '#17212e',
  respectReducedMotion: true,
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '650' },
  // Vietnamese stacks two marks on a vowel; tighter lines would touch.
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.6' },
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.05rem', xl: '1.2rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Badge: {
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: {
        root: { textTransform: 'none', maxWidth: 'none', fontWeight: 600 },
        // In a table the words have to claim their width, or they are cut.
        label: { overflow: 'visible' },
      },
    },
    // On the tints of warnings their own colour is too pale to read.
    Alert: { styles: { title: { color: '#17212e' }, message: { color: '#17212e' } } },
    Modal: {
      defaultProps: {
        ...{ centered: true, overlayProps: { backgroundOpacity: 0.4 } },
        attributes: HEAD_OF_A_WINDOW,
      },
      styles: TITLE_OF_A_WINDOW,
    },
    Drawer: { defaultProps: { attributes: HEAD_OF_A_WINDOW }, styles: TITLE_OF_A_WINDOW },
    // In a portal it would stand outside of every part of the page that a screen reader knows,
    // and what takes the first focus there is nothing that a menu may hold.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
})
