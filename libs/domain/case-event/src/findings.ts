// Why: a sender mends a bad event once only if it hears of every fault at once, so faults are gathered, never thrown.
import type { Fault } from '@kept-informed/kernel'
import { QUARANTINE_REASONS, type QuarantineReason, type Rejection } from './rejection.js'

/** One fault and the fixed word it falls under. */
export type Finding = Fault & { reason: QuarantineReason }

/** Which member is at fault matters for these; the other reasons say it by themselves. */
const WITH_POINTERS: ReadonlySet<QuarantineReason> = new Set(['not-cloudevents', 'bad-data'])

/** Every reason once, in the fixed order of the words. */
export function rejectionsOf(findings: Finding[]): Rejection[] {
  return QUARANTINE_REASONS.flatMap((reason) => {
    const pointers = findings.filter((finding) => finding.reason === reason).map((finding) => finding.pointer)
    if (pointers.length === 0) return []
    return [WITH_POINTERS.has(reason) ? { reason, pointers: [...new Set(pointers)] } : { reason }]
  })
}

export const faultsOf = (findings: Finding[]): Fault[] => findings.map(({ pointer, detail }) => ({ pointer, detail }))
