// Why: one table says which case events there are; names, types, parser, schema files and API documents are all made from it.
import { caseFamily } from './families/case.js'
import { courtFamily } from './families/court.js'
import { investigationFamily } from './families/investigation.js'
import { offenderFamily } from './families/offender.js'
import { victimFamily } from './families/victim.js'

/** Short name → TypeBox schema of `data`. */
export const DATA_SCHEMAS = { ...caseFamily, ...victimFamily, ...investigationFamily, ...courtFamily, ...offenderFamily }

/** Short name, such as `suspect-arrested`. */
export type CaseEventType = keyof typeof DATA_SCHEMAS

export const CASE_EVENT_TYPES = Object.keys(DATA_SCHEMAS) as CaseEventType[]

/** The CloudEvents `type` of a short name: `case.suspect-arrested.v1`. */
export const eventTypeName = (short: CaseEventType): string => `case.${short}.v1`

const byName = new Map(CASE_EVENT_TYPES.map((short) => [eventTypeName(short), short]))

/** The short name of a CloudEvents `type`, or undefined when it is not one of ours. */
export const caseEventTypeOf = (name: string): CaseEventType | undefined => byName.get(name)
