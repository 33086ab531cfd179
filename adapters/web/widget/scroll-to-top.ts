const MARGIN_PX = 12

/**
 * Brings an element to the top of what scrolls around it, and nothing else. The browser's
 * own `scrollIntoView` would move the page behind the widget as well.
 */
export function scrollToTop(element: Element) {
  const scroller = findScroller(element)
  if (!scroller) return
  const distance = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  scroller.scrollTop += distance - MARGIN_PX
}

function findScroller(element: Element): Element | undefined {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (getComputedStyle(parent).overflowY === 'auto') return parent
  }
  return undefined
}
