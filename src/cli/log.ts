import { pino, type Logger } from 'pino'
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

export const logger = (level: Config['logLevel']): Logger =>
  pino({
    level,
    base: null,
    redact: { paths: never.flatMap(key => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
  })

/** The service's log lines: an event and ids. */
export const serviceLog =
  (log: Logger): Log =>
  (level, event, ids) => {
    log[level](ids ?? {}, event)
  }
