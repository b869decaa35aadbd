// Why: readers of obligations.v1 and deliveries.v1 find here every message there is, with the schema and the example that its owner publishes.
// Snapshots carry a revision: keep the highest of each thing, and neither order nor repetition can harm.
import { readFileSync } from 'node:fs'

/** As published: JSON Schema of the whole message, and one example of it. */
export type PublishedFact = { name: string; payload: object; example: object }

/** By topic. */
export const FACT_MESSAGES = JSON.parse(readFileSync(new URL('published-facts.json', import.meta.url), 'utf8')) as Record<string, PublishedFact[]>
