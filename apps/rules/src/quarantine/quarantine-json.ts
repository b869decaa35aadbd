// Why: what an operator needs to mend a record: where it was, every reason, its bytes, and the event as far as it can be read.
import { isoInstant } from '@kept-informed/kernel'
import type { QuarantineItem } from '../quarantine-item.js'
import { eventIn } from './event-in.js'

export const quarantineJson = ({ quarantineId, state, caseId, reasons, topic, partition, offset, key, headers, value, receivedAt }: QuarantineItem) => ({
  quarantineId, state, caseId, reasons, topic, partition, offset, key, headers,
  value: value.toString('base64'),
  event: eventIn(headers, value),
  receivedAt: isoInstant(receivedAt),
})
