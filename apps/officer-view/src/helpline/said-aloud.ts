// Why: a call handler speaks to somebody who may be overheard, and must not be the first to say what an officer has to say with care. What was
// told already may be said again; what waits for an officer's word may not. Pure.
import type { Duty, Message, Timeline } from '../doors/evidence.js'
import type { Case, CheckedCaller } from '../doors/notifier.js'
import { isOpen } from '../owed/standing.js'
import { refText } from '../record/event-ref.js'

/** `nothing`: an officer tells this person. `ask-first`: only when she says that it is safe to talk. */
export type Aloud = 'nothing' | 'ask-first' | 'free'
export type News = { obligationId: string; ruleId: string; ref: string; at: string | null; because: string | null }
/** News of one event: who is told of it is told of all that comes of it. */
export type OfEvent = { ref: string; ruleIds: string[] }
export type CallerCase = { aloud: Aloud; told: News[]; mayBeSaid: News[]; notYet: News[]; next: { ruleId: string; dueBy: string | null; owedBy: string }[] }

/** Kinds of crime and flags: somebody else may be listening. */
export const DANGEROUS: readonly string[] = [
  'domestic-abuse',
  'stalking',
  'stalking-harassment',
  'honour-based-abuse',
  'forced-marriage',
  'trafficking',
  'sexual-offence',
  'officer-must-approve',
]
/** Who is to say it has not said it yet, or nobody may. */
const WAITS = [
  'needs-approval',
  'call-first',
  'held',
  'guard',
  'stopped',
  'restricted',
  'officer-only',
  'homicide',
  'opted-out',
  'recipient-is-suspect',
  'child',
]

export function aloudTo(
  { officerOnly, safetyFlags }: Pick<CheckedCaller, 'officerOnly' | 'safetyFlags'>,
  { offenceCategory, restricted, victims }: Pick<Case, 'offenceCategory' | 'restricted' | 'victims'>,
): Aloud {
  const flags = [...safetyFlags, ...victims.flatMap((person) => person.safetyFlags)]
  if (officerOnly || restricted || offenceCategory === 'homicide' || flags.includes('homicide')) return 'nothing'
  return DANGEROUS.includes(offenceCategory) || flags.some((flag) => DANGEROUS.includes(flag)) ? 'ask-first' : 'free'
}

export function callerCase(
  caller: Pick<CheckedCaller, 'victimId' | 'officerOnly' | 'safetyFlags'>,
  found: Pick<Case, 'offenceCategory' | 'restricted' | 'victims'>,
  { obligations, notifications }: Timeline,
): CallerCase {
  const hers = obligations.filter(({ victimId, recipientId }) => victimId === caller.victimId || recipientId === caller.victimId)
  const news = hers.filter(({ kind }) => kind === 'inform')
  const open = news.filter(isOpen).map((duty) => newsOf(duty, heldBack(duty, notifications)))
  const aloud = aloudTo(caller, found)
  return {
    aloud,
    told:
      aloud === 'nothing'
        ? []
        : news
            .filter(({ state }) => state === 'met')
            .map((duty) => newsOf(duty, null))
            .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '')),
    mayBeSaid: aloud === 'nothing' ? [] : open.filter(({ because }) => because === null),
    notYet: aloud === 'nothing' ? open : open.filter(({ because }) => because !== null),
    next: hers
      .filter((duty) => duty.kind === 'act' && isOpen(duty))
      .map(({ ruleId, dueBy, owedBy }) => ({ ruleId, dueBy, owedBy })),
  }
}

/** What the caller may be told, once for each event; what is new first. Of an event of which something waits for an officer's word, nothing: to record it told would end that too. */
export function tellable({ mayBeSaid, told, notYet }: Pick<CallerCase, 'mayBeSaid' | 'told' | 'notYet'>): OfEvent[] {
  const waits = new Set(notYet.map(({ ref }) => ref))
  const byEvent = new Map<string, Set<string>>()
  for (const { ref, ruleId } of [...mayBeSaid, ...told].filter((news) => !waits.has(news.ref))) byEvent.set(ref, (byEvent.get(ref) ?? new Set()).add(ruleId))
  return [...byEvent].map(([ref, ruleIds]) => ({ ref, ruleIds: [...ruleIds] }))
}

const newsOf = ({ obligationId, ruleId, because, metAt }: Duty, held: string | null): News => ({
  obligationId,
  ruleId,
  ref: refText(because),
  at: metAt,
  because: held,
})

function heldBack({ obligationId }: Duty, notifications: readonly Message[]): string | null {
  const message = notifications.filter(({ obligationIds, state }) => obligationIds.includes(obligationId) && state !== 'superseded').at(-1)
  const because = message?.state === 'withheld' ? message.withheldBecause : null
  return because !== null && WAITS.includes(because) ? because : null
}
