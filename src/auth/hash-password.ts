import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'

const hash = promisify(argon2)

/** A password as it is kept, with what it takes to compute it again. */
export const PasswordHash = z.object({
  algorithm: z.literal('argon2id'),
  /** KiB. */
  memory: z.number(),
  passes: z.number(),
  parallelism: z.number(),
  salt: z.string(),
  hash: z.string(),
})
export type PasswordHash = z.infer<typeof PasswordHash>

type Cost = Pick<PasswordHash, 'memory' | 'passes' | 'parallelism'>

// What OWASP's cheat sheet on storing passwords names as the least for argon2id.
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const HASH_BYTES = 32
const SALT_BYTES = 16

/** What is kept of a password. Takes tens of milliseconds, on purpose. */
export async function hashPassword(password: string, cost = COST): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES)
  const computed = await compute(password, salt, cost)
  return {
    algorithm: 'argon2id',
    ...cost,
    salt: salt.toString('base64'),
    hash: computed.toString('base64'),
  }
}

/** Whether this is the password. Without a kept one it takes as long, and is not. */
export async function isPassword(
  password: string,
  kept: PasswordHash | undefined,
): Promise<boolean> {
  const salt = kept ? Buffer.from(kept.salt, 'base64') : Buffer.alloc(SALT_BYTES)
  const computed = await compute(password, salt, kept ?? COST)
  return kept !== undefined && timingSafeEqual(computed, Buffer.from(kept.hash, 'base64'))
}

/** Whether it was kept at less than today's cost, so that it is worth keeping anew. */
export function isOutdated({ memory, passes }: PasswordHash): boolean {
  return memory < COST.memory || passes < COST.passes
}

async function compute(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  return hash('argon2id', {
    // The same letters may be composed or not, depending on the keyboard.
    message: Buffer.from(password.normalize('NFC')),
    nonce,
    ...cost,
    tagLength: HASH_BYTES,
  })
}
