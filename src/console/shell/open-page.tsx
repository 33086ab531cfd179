import { focusManager } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { SessionContext, type Session } from '../api/session'
import { useFocusReturn } from '../parts/use-focus-return'
import { Shell } from './shell'

interface OpenPageProps {
  session: Session
  hasEnded: boolean
}

/** Where accounts, passwords and secrets are; nothing of these waits for anybody to come back. */
const NEVER_KEPT = /^\/(account|users|tokens)(\/|$)/

/**
 * The page of somebody who has signed in. Where the session ends it is put out of sight as it
 * is, so that nothing is lost of what was typed once they have signed in again.
 */
export function OpenPage({ session, hasEnded }: OpenPageProps) {
  const { pathname } = useLocation()
  useFocusReturn(hasEnded)
  useEffect(() => {
    if (!hasEnded) return
    document.body.classList.add('covered')
    // What is out of sight asks for nothing, as it would only be refused.
    focusManager.setFocused(false)
    return () => {
      document.body.classList.remove('covered')
      focusManager.setFocused(undefined)
    }
  }, [hasEnded])

  if (hasEnded && NEVER_KEPT.test(pathname)) return null
  return (
    <SessionContext value={session}>
      <div hidden={hasEnded}>
        <Shell />
      </div>
    </SessionContext>
  )
}
