// Why: who may read a restricted case is the same question at every door here; which are restricted is read from the contexts that are kept.
import { type AskSupervised, type CallerIdentity, hiddenFrom, type RestrictedCase } from '@kept-informed/identity'
import type { Query } from '@kept-informed/postgres'

export type CaseReadingParts = { database: Query; supervised: AskSupervised; log: (message: string) => void }

/** Cases that are not there for this caller. */
export const hiddenCases = ({ database, ...parts }: CaseReadingParts, caller: CallerIdentity, authorization: string): Promise<Set<string>> =>
  hiddenFrom(caller, authorization, { ...parts, restricted: () => restrictedCases(database) })

const restrictedCases = (database: Query): Promise<RestrictedCase[]> =>
  database.query<RestrictedCase>(`select case_id as "caseId", officer_id as "officerId", unit from case_context where context @> '{"restricted": true}'`)
