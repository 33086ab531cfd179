/** Also true for a desktop at 400 % zoom, which has as little room as a phone. */
const SMALL_SCREEN = '(max-width: 480px), (max-height: 480px)'

export interface WindowMode {
  show: () => void
  hide: () => void
}

/**
 * Opens the dialog as fits the screen: over everything on a phone, where the page behind it
 * is out of reach; beside the page on a desktop, where both can be used.
 */
export function createWindowMode(
  dialog: HTMLDialogElement,
  { launcher, onClose }: { launcher: HTMLElement | null; onClose: () => void },
): WindowMode {
  const small = matchMedia(SMALL_SCREEN)
  let cameFrom: HTMLElement | undefined
  // The back button of a phone and Esc close a modal dialog through this event.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    onClose()
  })

  return {
    show() {
      if (dialog.open) return
      cameFrom = findFocused(document)
      display()
      small.addEventListener('change', redisplay)
      window.visualViewport?.addEventListener('resize', fit)
      focusFirst(dialog)
    },

    hide() {
      if (!dialog.open) return
      small.removeEventListener('change', redisplay)
      window.visualViewport?.removeEventListener('resize', fit)
      dialog.close()
      document.documentElement.style.removeProperty('overflow')
      // Some browsers do not focus a button that is clicked; then it is the page that had it.
      const isLost = !cameFrom?.isConnected || cameFrom === document.body
      ;(isLost ? launcher : cameFrom)?.focus({ preventScroll: true })
    },
  }

  function display() {
    dialog.classList.toggle('full', small.matches)
    if (small.matches) {
      dialog.showModal()
      document.documentElement.style.overflow = 'hidden'
    } else {
      dialog.show()
      document.documentElement.style.removeProperty('overflow')
    }
    fit()
  }

  function redisplay() {
    const focused = findFocused(document)
    dialog.close()
    display()
    focused?.focus({ preventScroll: true })
  }

  /** The keyboard of a phone covers the lower part of the screen; the dialog stays above it. */
  function fit() {
    const { visualViewport } = window
    if (small.matches && visualViewport && visualViewport.scale === 1) {
      dialog.style.height = `${visualViewport.height}px`
    } else {
      dialog.style.removeProperty('height')
    }
  }
}

/** On touch screens the keyboard would cover the greeting, so the field is not focused there. */
function focusFirst(dialog: HTMLDialogElement) {
  const isTouch = matchMedia('(pointer: coarse)').matches
  const target = dialog.querySelector<HTMLElement>(isTouch ? '#scroll' : '#input')
  target?.focus({ preventScroll: true })
}

/** The element with the focus, also inside custom elements. */
function findFocused(root: DocumentOrShadowRoot): HTMLElement | undefined {
  const { activeElement } = root
  if (activeElement?.shadowRoot?.activeElement) return findFocused(activeElement.shadowRoot)
  return activeElement instanceof HTMLElement ? activeElement : undefined
}
