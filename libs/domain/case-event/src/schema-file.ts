// Why: the file on disk and the spec that proves it current must agree to the letter.
import { caseEventJsonSchema } from './case-event-schema.js'
import type { CaseEventType } from './case-event-types.js'

/** The text of `schemas/<type>.schema.json`. */
export const schemaFile = (type: CaseEventType): string =>
  `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...caseEventJsonSchema(type) }, null, 2)}\n`
