// Why: which cases are not there for a caller is asked at every service that holds cases. Each knows which of its own are restricted; who is set over
// whom only the force's directory knows, which the notifier keeps: it is asked in the name of who asks us.
import { type CaseReader, mayReadCase, NOBODY_SUPERVISED, readsEveryCase, type Supervised } from './case-readers.js'
import type { Caller } from './token-verifier.js'

/** Whom the caller with that `Authorization` is set over. Throws when it cannot be found out. */
export type AskSupervised = (authorization: string) => Promise<Supervised>
export type RestrictedCase = { caseId: string; officerId: string; unit: string | null }
/** `restricted`: all of them; few. `log`: ids alone. */
export type HidingParts = { restricted: () => Promise<readonly RestrictedCase[]>; supervised: AskSupervised; log: (message: string) => void }

/** Cases that are not there for this caller. When the directory does not answer, of those that are restricted only her own are left. */
export async function hiddenFrom(caller: Caller, authorization: string, { restricted, supervised, log }: HidingParts): Promise<Set<string>> {
  if (readsEveryCase(caller)) return new Set()
  const cases = await restricted()
  if (cases.every(({ officerId }) => officerId === caller.subject)) return new Set()
  const over = await supervised(authorization).catch((error: unknown) => {
    log(`whom a caller is set over could not be asked: ${String(error)}`)
    return NOBODY_SUPERVISED
  })
  const reader: CaseReader = { subject: caller.subject, ...over }
  return new Set(cases.filter(({ officerId, unit }) => !mayReadCase(reader, { restricted: true, officer: { officerId, unit } })).map(({ caseId }) => caseId))
}

const WITHIN_MS = 3_000

/** Asks the notifier. `url` undefined: there is none to ask, and nobody is set over anybody. */
export const supervisedOver = (url: string | undefined): AskSupervised => async (authorization) => {
  if (url === undefined) return NOBODY_SUPERVISED
  const answer = await fetch(`${url.replace(/\/$/, '')}/supervised`, { headers: { authorization }, signal: AbortSignal.timeout(WITHIN_MS) })
  if (!answer.ok) throw new Error(`the notifier answered ${answer.status}`)
  const { officers, units } = (await answer.json()) as { officers: { officerId: string }[]; units: { unit: string }[] }
  return { officers: officers.map(({ officerId }) => officerId), units: units.map(({ unit }) => unit) }
}
