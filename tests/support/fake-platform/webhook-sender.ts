import { setTimeout as wait } from 'node:timers/promises'
import { type PlatformBehaviour, type PlatformClock } from './fake-platform'
import { type Traffic } from './traffic'

interface SenderParts {
  webhookUrl: string
  traffic: Traffic
  clock: PlatformClock
}

type Signer = Pick<PlatformBehaviour, 'write' | 'sign' | 'retrySeconds' | 'deadlineSeconds'>

export type WebhookSender = ReturnType<typeof createWebhookSender>

/** Delivers events as the platform does: signed, with a deadline, again when not acknowledged. */
export function createWebhookSender({ webhookUrl, traffic, clock }: SenderParts) {
  const stopping = new AbortController()
  const state = { url: webhookUrl, pending: 0, givenUp: 0 }
  let signer: Signer | undefined

  async function attempt(body: string, number: number): Promise<boolean> {
    if (!signer) throw new Error('the platform has not said how it signs')
    const startedAt = performance.now()
    const status = await fetch(state.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signer.sign(body),
        ...(number > 0 && { num_retry: String(number) }),
      },
      body,
      signal: AbortSignal.any([
        stopping.signal,
        AbortSignal.timeout(signer.deadlineSeconds * 1000),
      ]),
    }).then(
      async (response) => {
        await response.arrayBuffer()
        return response.status
      },
      () => undefined,
    )
    const tookMs = performance.now() - startedAt
    traffic.add({ kind: 'webhook', body, attempt: number, status, tookMs })
    return status === 200
  }

  return {
    state,
    follow: (given: Signer) => void (signer = given),
    /** Resolves when it was acknowledged or given up. */
    async deliver(event: unknown): Promise<boolean> {
      if (!signer) throw new Error('the platform has not said how it signs')
      const body = signer.write(event)
      state.pending += 1
      try {
        for (const [number, seconds] of [0, ...signer.retrySeconds].entries()) {
          await wait((seconds * 1000) / clock.factor, undefined, { signal: stopping.signal })
          if (await attempt(body, number)) return true
        }
        state.givenUp += 1
        return false
      } catch {
        return false
      } finally {
        state.pending -= 1
      }
    },
    stop: () => stopping.abort(),
  }
}
