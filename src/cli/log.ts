import { pino, type DestinationStream, type Logger } from 'pino'
import type { Log } from '../service/service.ts'
import type { Config } from '../config/config.ts'

/** Whatever could hold a name, a text or a token, should anybody ever log an object that has it. */
const never = [
  'authorization',
  'token',
  'access_token',
  'text',
  'name',
  'displayName',
  'words',
  'content',
  'body',
  'mail',
]

/** @param to where lines go; standard output, unless a test reads them. */
export function logger(level: Config['logLevel'], to?: DestinationStream): Logger {
  const paths = never.flatMap(key => [key, `*.${key}`, `*.*.${key}`])
  const options = { level, base: null, redact: { paths, censor: '[hidden]' } }
  return to ? pino(options, to) : pino(options)
}

/** The service's log lines: an event and ids. */
export const serviceLog =
  (log: Logger): Log =>
  (level, event, ids) => {
    log[level](ids ?? {}, event)
  }
