// Why: what the notifier's door and its numbers say of those who carry messages, and what that means in one word.
import type { Instant } from '@kept-informed/kernel'
import { type FormFault, type Said, textIn } from '@kept-informed/web'

export type Provider = {
  provider: string; channel: string; weight: number; perSecond: number | null
  /** Over 0 to 1, of the weight. */
  health: number
  shutUntil: string | null; shutSince: string | null
  changes: ProviderChange[]
}
/** What a person decided, or what came by itself; `from` and `to` null: no limit. */
export type ProviderChange = { what: 'weight' | 'perSecond' | 'shut' | 'open'; from: string | null; to: string | null; by: string; reason: string | null; at: string }
export type ProviderStanding = 'carries' | 'recovers' | 'shut' | 'off'

const WELL = 0.95

export function standingOf({ weight, health, shutUntil, shutSince }: Provider, now: Instant): ProviderStanding {
  if (weight === 0) return 'off'
  if (shutSince !== null && (shutUntil === null || Date.parse(shutUntil) > now)) return 'shut'
  return health < WELL ? 'recovers' : 'carries'
}

/** What part of its channel goes by it now, in whole per cent; null: nothing goes by anybody. */
export function shareOf(provider: Provider, all: readonly Provider[], now: Instant): number | null {
  const partOf = (one: Provider): number => (standingOf(one, now) === 'shut' ? 0 : one.weight * one.health)
  const whole = all.filter(({ channel }) => channel === provider.channel).reduce((sum, one) => sum + partOf(one), 0)
  return whole === 0 ? null : Math.round((100 * partOf(provider)) / whole)
}

/** In words, with what whoever decided it wrote; what came by itself has its reason in its words. */
export function changeSaid({ what, from, to, by, reason }: ProviderChange): Said & { wrote: string | null } {
  if (what === 'shut' || what === 'open') return { words: `provider.did.${what}`, wrote: null }
  const value = (one: string | null): Said => (one === null ? { words: 'provider.none' } : { text: one })
  return { words: `provider.did.${what}`, facts: { from: value(from), to: value(to), by }, wrote: reason }
}

export type ProviderForm = { weight: string; perSecond: string; reason: string }
export type ProviderOrder = { weight: number; perSecond: number | null; reason: string }

export function readProviderForm(body: Record<string, unknown>): { form: ProviderForm; faults: FormFault[]; order: ProviderOrder } {
  const form = { weight: textIn(body, 'weight'), perSecond: textIn(body, 'perSecond'), reason: textIn(body, 'reason') }
  const perSecond = form.perSecond === '' ? null : Number(form.perSecond)
  const faults: FormFault[] = []
  if (!/^\d{1,3}$/.test(form.weight) || Number(form.weight) > 100) faults.push({ field: 'weight', words: 'provider.weight-fault' })
  if (perSecond !== null && !(perSecond > 0)) faults.push({ field: 'perSecond', words: 'provider.per-second-fault' })
  if (form.reason === '') faults.push({ field: 'reason', words: 'stops.give-reason' })
  return { form, faults, order: { weight: Number(form.weight), perSecond, reason: form.reason } }
}
