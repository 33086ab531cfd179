import { useEffect, useRef, type ReactNode } from 'react'

interface LatestScrollProps {
  /** What it holds, for those who cannot see it. */
  label: string
  /** Changes when something was added. */
  mark: number
  children: ReactNode
}

/** Something long that grows at its end, which is what is in view. */
export function LatestScroll({ label, mark, children }: LatestScrollProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [mark])
  return (
    <div
      ref={box}
      role="region"
      aria-label={label}
      tabIndex={0}
      style={{ maxHeight: '60vh', overflowY: 'auto', paddingRight: 4 }}
    >
      {children}
    </div>
  )
}
