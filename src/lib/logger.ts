import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** Fields that are never written, wherever they stand. */
const SECRET_FIELDS = ['authorization', 'cookie', 'token', 'secret', 'password']

/**
 * The structured log. A sentence is constant and the data is in fields; no text of a
 * citizen is logged.
 */
export function createLogger(
  level: string,
  options: LoggerOptions = {},
  destination?: DestinationStream,
): Logger {
  const settings = {
    level,
    redact: {
      paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[removed]',
    },
    ...options,
  }
  return destination ? pino(settings, destination) : pino(settings)
}
