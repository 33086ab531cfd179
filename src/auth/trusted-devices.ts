import { createHmac } from 'node:crypto'
import { isSameSecret, makeSecret } from './secret-text'

/**
 * Recognises the browsers on which an account has signed in before. It lets nobody in; it
 * only keeps strangers' failures from counting against the owner.
 */
export interface TrustedDevices {
  /** What a browser keeps after signing in. */
  make(name: string): string
  /** The device's own id, when it was made for this account. */
  recognize(shown: string | undefined, name: string): string | undefined
}

const ID_BYTES = 12

export function createTrustedDevices(key: Buffer): TrustedDevices {
  const seal = (id: string, name: string) =>
    createHmac('sha256', key).update(`${id} ${name}`).digest('base64url')

  return {
    make(name) {
      const id = makeSecret(ID_BYTES)
      return `${id}.${seal(id, name)}`
    },
    recognize(shown, name) {
      const [id, mac] = (shown ?? '').split('.')
      if (!id || !mac || !isSameSecret(mac, seal(id, name))) return undefined
      return id
    },
  }
}
