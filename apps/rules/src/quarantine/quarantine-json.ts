// Why: what an operator needs to mend a record: where it was, every reason, its bytes, and the event as far as it can be read.
import { isoInstant, jsonObject } from '@kept-informed/kernel'
import type { QuarantineItem } from '../quarantine-item.js'

export const quarantineJson = ({ quarantineId, state, caseId, reasons, topic, partition, offset, key, headers, value, receivedAt }: QuarantineItem) => ({
  quarantineId, state, caseId, reasons, topic, partition, offset, key, headers,
  value: value.toString('base64'),
  event: eventIn(headers, value),
  receivedAt: isoInstant(receivedAt),
})

/** The record in the structured form of CloudEvents, as given; null when it is not even JSON. */
export function eventIn(headers: Record<string, string>, value: Buffer): Record<string, unknown> | null {
  const json = jsonObject(value.toString('utf8')) ?? null
  const attributes = Object.entries(headers).filter(([name]) => /^ce_/i.test(name)).map(([name, text]) => [name.slice(3).toLowerCase(), text] as const)
  if (attributes.length === 0) return json
  const datacontenttype = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return { ...Object.fromEntries(attributes), ...(datacontenttype === undefined ? {} : { datacontenttype }), ...(json === null ? {} : { data: json }) }
}
