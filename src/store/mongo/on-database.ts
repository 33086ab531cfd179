import { z } from 'zod'
import { AppError } from '../../lib/errors'

/** Runs work on the database server, and turns what the driver reports into what the service knows. */
export type OnDatabase = <T>(work: () => Promise<T>, withinMs?: number) => Promise<T>

/** What the server itself reports when it cannot be used just now, and what to do. */
const UNAVAILABLE: Partial<Record<string | number, string>> = {
  13: 'The database refuses this user; check the user and its roles',
  18: 'The database refuses this user; check the name and password in STORE_URL',
  50: 'The database took too long; check its load and its indexes',
  64: 'The database could not confirm a write in time; check the members of its replica set',
  91: 'The database server is stopping; try again in a few seconds',
  189: 'The database is choosing another primary; try again in a few seconds',
  262: 'The database took too long; check its load and its indexes',
  10107: 'The database is choosing another primary; try again in a few seconds',
  11600: 'The database server is stopping; try again in a few seconds',
  11602: 'The database is choosing another primary; try again in a few seconds',
  13435: 'The database is choosing another primary; try again in a few seconds',
  14031: 'The disk of the database server is full; free some space',
}
const AWAY = 'The database server cannot be reached; check that it runs, and STORE_URL'
const DUPLICATE_KEY = 11000

/**
 * @returns how to run work, which fails with AppError `unavailable` and what to do when the
 * server cannot be used, and with the error as it was when it is a bug
 */
export function createOnDatabase(isClosed: () => boolean, patienceMs: number): OnDatabase {
  return async (work, withinMs = patienceMs) => {
    if (isClosed()) throw new AppError('unavailable', 'The database is closed')
    try {
      return await orGiveUp(work(), withinMs)
    } catch (error) {
      throw toStoreError(error)
    }
  }
}

/** A server that takes a command and says nothing more must not keep its caller waiting for ever. */
async function orGiveUp<T>(working: Promise<T>, withinMs: number): Promise<T> {
  if (withinMs === Infinity) return working
  let timer: NodeJS.Timeout | undefined
  const givenUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AppError('unavailable', 'The database does not answer; check its load'))
    }, withinMs)
  })
  return Promise.race([working, givenUp]).finally(() => clearTimeout(timer))
}

/** By their fields, so that nothing but opening a database needs to load the driver. */
const DriverError = z.object({
  name: z.string().regex(/^Mongo/),
  message: z.string(),
  code: z.union([z.number(), z.string()]).optional(),
})
/** What the server said itself, and what the driver says of a call that makes no sense. */
const OF_SERVER = ['MongoServerError', 'MongoWriteConcernError']
const OF_CALL = 'MongoInvalidArgumentError'

/** A broken connection, which the driver does not always wrap. */
const SystemError = z.object({ code: z.string().regex(/^E[A-Z]+$/) })

function toStoreError(error: unknown): unknown {
  const message = messageFor(error)
  return message === undefined ? error : new AppError('unavailable', message, { cause: error })
}

function messageFor(error: unknown): string | undefined {
  if (SystemError.safeParse(error).success) return AWAY
  const known = DriverError.safeParse(error).data
  if (!known || known.name === OF_CALL) return undefined
  return OF_SERVER.includes(known.name) ? UNAVAILABLE[known.code ?? 0] : AWAY
}

/** True when it was done, false when a unique key refused it. */
export async function unlessTaken(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** Servers that keep documents in an SQL database may name the refusal of an update in their own words. */
function isTaken(error: unknown): boolean {
  const known = DriverError.safeParse(error).data
  return known?.code === DUPLICATE_KEY || /UNIQUE constraint failed/.test(known?.message ?? '')
}
