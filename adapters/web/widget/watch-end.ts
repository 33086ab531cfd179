/**
 * Tells whether the end of the conversation is in sight, so that a citizen whose phone shows
 * the first half of an answer learns that there is more of it.
 */
export function createEndWatcher(onChange: (isInSight: boolean) => void) {
  const observer = new IntersectionObserver((entries) => {
    const newest = entries.at(-1)
    if (newest) onChange(newest.isIntersecting)
  })
  let watched: Element | null = null

  return (end: Element | null) => {
    if (end === watched) return
    observer.disconnect()
    watched = end
    if (end) observer.observe(end)
  }
}
