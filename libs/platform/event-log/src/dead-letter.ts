// Why: what a reader cannot take is mirrored as it came, with why and where it was, so that Kafka's own tools can find it.
import type { LogRecord, NewRecord } from './event-log.js'

type Mirror = Required<Omit<NewRecord, 'headers'>> & { headers: Record<string, string> }

/** For `<topic>.dead-letter`; bytes, key and headers stay, two headers are added. */
export const deadLetterOf = ({ topic, partition, offset, key, headers, value }: Omit<LogRecord, 'arrivedAt'>, reasons: readonly string[]): Mirror => ({
  topic: `${topic}.dead-letter`,
  key,
  headers: { ...headers, 'kept-informed-reasons': reasons.join(','), 'kept-informed-origin': `${topic}/${partition}/${offset}` },
  value,
})
