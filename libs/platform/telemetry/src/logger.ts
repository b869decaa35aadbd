// Why: logs hold ids, never a name, number, address or wording. What a careless line might carry is cut out by its key, here, once.
import type { LoggerService } from '@nestjs/common'
import { type DestinationStream, type Logger as Pino, pino } from 'pino'

const PERSONAL = ['name', 'given', 'family', 'salutation', 'to', 'phone', 'email', 'lines', 'postcode', 'text', 'html', 'subject', 'body', 'note', 'dateOfBirth', 'codePhrase', 'contacts', 'authorization', 'password', 'token']

export type Logger = LoggerService & { pino: Pino }

/** One JSON line an entry, on stdout unless told otherwise; Nest's own lines go the same way. */
export function createLogger({ level, name, destination }: { level: string; name: string; destination?: DestinationStream }): Logger {
  const options = {
    level,
    base: { service: name },
    messageKey: 'message',
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[removed]' },
  }
  const lines = destination ? pino(options, destination) : pino(options)
  const say = (to: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal') => (message: unknown, ...rest: unknown[]) => {
    const context = typeof rest.at(-1) === 'string' ? { context: rest.at(-1) } : {}
    if (message instanceof Error) lines[to]({ ...context, stack: message.stack }, message.message)
    else if (typeof message === 'object' && message !== null) lines[to]({ ...context, ...message })
    else lines[to](context, String(message))
  }
  // Nest tells its own start-up at length; that is for debugging.
  return { pino: lines, log: say('debug'), error: say('error'), warn: say('warn'), debug: say('debug'), verbose: say('trace'), fatal: say('fatal') }
}
