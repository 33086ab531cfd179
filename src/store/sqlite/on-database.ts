import { z } from 'zod'
import { AppError } from '../../lib/errors'

/** The primary codes of SQLite that say that the file cannot be used just now, and what to do. */
const UNAVAILABLE: Partial<Record<number, string>> = {
  5: 'The database is in use by another program; try again in a few seconds',
  6: 'The database is in use by another program; try again in a few seconds',
  8: 'The database is read-only; give the service write access to the file and its folder',
  10: 'The database file could not be read or written; check the disk',
  11: 'The database file is damaged; restore it from a backup',
  13: 'The disk of the database is full; free some space',
  14: 'The database file cannot be opened; check that its folder exists and can be written',
}
const NOT_A_DATABASE = 26

/**
 * Runs work on the database, and turns what SQLite reports into what the rest of the
 * service knows: `unavailable` with what to do, or the error as it was when it is a bug.
 *
 * @throws AppError `unavailable`
 */
export function onDatabase<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toStoreError(error)
  }
}

function toStoreError(error: unknown): unknown {
  if (isClosed(error)) {
    return new AppError('unavailable', 'The database is closed', { cause: error })
  }
  const message = UNAVAILABLE[primaryCode(error)]
  return message === undefined ? error : new AppError('unavailable', message, { cause: error })
}

/** Whether the whole file cannot be used just now, and not one piece of work is at fault. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof AppError && error.code === 'unavailable'
}

export function isNotADatabase(error: unknown): boolean {
  return primaryCode(error) === NOT_A_DATABASE
}

/** By their fields, as `instanceof` does not hold for errors that the database driver makes. */
const DriverError = z.object({ code: z.string().optional(), errcode: z.number().optional() })

function isClosed(error: unknown): boolean {
  return DriverError.safeParse(error).data?.code === 'ERR_INVALID_STATE'
}

/** The lowest byte; the others only say more about the same thing. */
function primaryCode(error: unknown): number {
  return (DriverError.safeParse(error).data?.errcode ?? 0) & 0xff
}
