// Why: who may read a restricted case is the same question at every door here; who asks it is known by the token, and whom they are set over by the notifier's directory.
import { type CallerIdentity, type CaseReader, mayReadCase, NOBODY_SUPERVISED, readsEveryCase, type Supervised } from '@kept-informed/identity'
import type { Query } from '@kept-informed/postgres'

/** Whom the caller with that `Authorization` is set over. Throws when it cannot be found out. */
export type AskSupervised = (authorization: string) => Promise<Supervised>
export type CaseReadingParts = { database: Query; supervised: AskSupervised; log: (message: string) => void }

type Restricted = { caseId: string; officerId: string; unit: string | null }

/** Cases that are not there for this caller. When the directory does not answer, those are left that the caller is the officer of. */
export async function hiddenCases({ database, supervised, log }: CaseReadingParts, caller: CallerIdentity, authorization: string): Promise<Set<string>> {
  if (readsEveryCase(caller)) return new Set()
  const restricted = await database.query<Restricted>(`select case_id as "caseId", officer_id as "officerId", unit from case_context where context @> '{"restricted": true}'`)
  if (restricted.every(({ officerId }) => officerId === caller.subject)) return new Set()
  const over = await supervised(authorization).catch((error: unknown) => {
    log(`whom a caller is set over could not be asked: ${String(error)}`)
    return NOBODY_SUPERVISED
  })
  const reader: CaseReader = { subject: caller.subject, ...over }
  return new Set(restricted.filter(({ officerId, unit }) => !mayReadCase(reader, { restricted: true, officer: { officerId, unit } })).map(({ caseId }) => caseId))
}

const WITHIN_MS = 3_000

/** Asks the notifier, in the name of who asks us. `url` undefined: there is none to ask, and nobody is set over anybody. */
export const supervisedOver = (url: string | undefined): AskSupervised => async (authorization) => {
  if (url === undefined) return NOBODY_SUPERVISED
  const answer = await fetch(`${url.replace(/\/$/, '')}/supervised`, { headers: { authorization }, signal: AbortSignal.timeout(WITHIN_MS) })
  if (!answer.ok) throw new Error(`the notifier answered ${answer.status}`)
  const { officers, units } = (await answer.json()) as { officers: { officerId: string }[]; units: { unit: string }[] }
  return { officers: officers.map(({ officerId }) => officerId), units: units.map(({ unit }) => unit) }
}
