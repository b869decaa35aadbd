// Why: what one service tells the others has one envelope, on every topic: CloudEvents 1.0, structured, key = case reference.
import type { Instant } from './instant.js'

/** What the sender writes: past-tense type such as `obligation-owed.v1`, the case, when, and the data (ids and case facts only). */
export type FactMessage<Type extends string = string, Data = unknown> = { type: Type; caseId: string; at: Instant; data: Data }

/** The same on the topic. `id` is where it came from (`topic/partition/offset/n`), unique within `source`. */
export type FactEnvelope<Type extends string = string, Data = unknown> = {
  specversion: '1.0'
  id: string
  source: string
  type: Type
  subject: string
  time: string
  datacontenttype: 'application/json'
  traceparent?: string
  data: Data
}
