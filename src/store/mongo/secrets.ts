import { z } from 'zod'
import { type SecretBox } from '../store'
import { type OnDatabase, unlessTaken } from './on-database'
import { type Places } from './schema'

const Kept = z.object({ value: z.instanceof(Uint8Array) })

/** Secrets, one document for each; the first one of a name stays. */
export function createSecretBox({ secrets }: Places, onDatabase: OnDatabase): SecretBox {
  return {
    getOrAdd: async (name, fresh) => {
      const known = await onDatabase(() => secrets.findOne({ _id: name }))
      if (known) return toSecret(known)
      await onDatabase(() => unlessTaken(() => secrets.insertOne({ _id: name, value: fresh })))
      return toSecret(await onDatabase(() => secrets.findOne({ _id: name })))
    },
  }
}

function toSecret(kept: unknown): Buffer {
  return Buffer.from(Kept.parse(kept).value)
}
