// Why: what the notifier's door says of a stop, in its own names, and how one that is ordered here is read from its form.
import type { Instant } from '@kept-informed/kernel'
import { isoInstant } from '@kept-informed/kernel'
import type { FormFault } from '@kept-informed/web'
import { textIn } from '@kept-informed/web'

export const STOP_KINDS = ['system', 'rule', 'template', 'channel', 'source', 'case'] as const
export type Stop = {
  stopId: string
  kind: (typeof STOP_KINDS)[number]
  value: string | null
  reason: string
  by: string
  from: string
  until: string
  lifted: { at: string; by: string; reason: string } | null
}

/** For how long one may be ordered; who needs more decides anew. */
export const STOP_HOURS = [1, 4, 12, 24, 72, 168, 720] as const
const HOUR_MS = 3_600_000

/** `other`: a source that is in no list, by its address. */
export type StopForm = { kind: string; value: string; other: string; hours: string; reason: string }
export type StopOrder = { kind: string; value?: string; until: string; reason: string }

/** What is missing is said before the door is asked, in the order of the page. */
export function readStopForm(body: Record<string, unknown>, now: Instant): { form: StopForm; faults: FormFault[]; order: StopOrder } {
  const form = { kind: textIn(body, 'kind'), value: textIn(body, 'value'), other: textIn(body, 'other'), hours: textIn(body, 'hours'), reason: textIn(body, 'reason') }
  const value = form.value === '' && form.kind === 'source' ? form.other : form.value
  const hours = STOP_HOURS.find((one) => String(one) === form.hours)
  const faults: FormFault[] = []
  if (!STOP_KINDS.some((kind) => kind === form.kind)) faults.push({ field: 'kind', words: 'stops.choose-kind' })
  else if (form.kind !== 'system' && value === '') faults.push({ field: 'value', words: 'stops.name-it' })
  else if (form.kind === 'source' && form.value !== '' && form.other !== '') faults.push({ field: 'value', words: 'choice.one-of-both' })
  if (hours === undefined) faults.push({ field: 'hours', words: 'stops.choose-hours' })
  if (form.reason === '') faults.push({ field: 'reason', words: 'stops.give-reason' })
  return {
    form,
    faults,
    order: { kind: form.kind, ...(form.kind === 'system' ? {} : { value }), until: isoInstant(now + (hours ?? 0) * HOUR_MS), reason: form.reason },
  }
}

export type StopStanding = 'in-force' | 'lifted' | 'ended'
export const standingOf = ({ lifted, until }: Pick<Stop, 'lifted' | 'until'>, now: Instant): StopStanding =>
  lifted !== null ? 'lifted' : Date.parse(until) > now ? 'in-force' : 'ended'
