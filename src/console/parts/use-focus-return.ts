import { useEffect } from 'react'

/**
 * Gives the focus back to where it was once a window is closed. The library does so for windows
 * that close, but not for those that are taken away.
 */
export function useFocusReturn(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const { activeElement } = document
    return () => {
      window.setTimeout(() => {
        const isLost = document.activeElement === document.body
        if (isLost && activeElement instanceof HTMLElement) activeElement.focus()
      })
    }
  }, [isOpen])
}
