// Why: five events and one victim are the short end of life. This is the long end: a family, from the report to the sentence, with
// needs assessed, updates agreed, hearings that move, and every message that told somebody.
import { type CaseEvent, parseCloudEvent } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import { type CaseFacts, deriveObligations, type Rules, type Telling } from '@kept-informed/obligation'

const DAY = 86_400_000
const HOUR = 3_600_000
/** Between the report and the moment that is asked about. */
const LASTS_DAYS = 210

/** That many cases with all their facts, the same at every run for the same `now`. */
export function longHistories(cases: number, rules: Rules, now: Instant): CaseFacts[] {
  return Array.from({ length: cases }, (_, n) => {
    const events = history(n).map(([day, type, data], step) => read(n, step, now - (LASTS_DAYS - day) * DAY, { type, data }, now))
    return { events, tellings: tellingsOf({ events, tellings: [], persons: [] }, rules, now), persons: [] }
  })
}

function read(n: number, step: number, at: Instant, { type, data }: { type: string; data: object }, now: Instant): CaseEvent {
  const time = new Date(at).toISOString()
  const parsed = parseCloudEvent({ specversion: '1.0', id: `${n}-${step}`, source: 'urn:bench:records', type: `case.${type}.v1`, subject: `BL/${n}/26`, time, datacontenttype: 'application/json', data }, now)
  if (!parsed.ok) throw new Error(`the history is not made of case events: ${JSON.stringify(parsed)}`)
  return parsed.event
}

/** Two hours after each obligation to inform began, a text told whoever is told. */
function tellingsOf(facts: CaseFacts, rules: Rules, now: Instant): Telling[] {
  const informed = deriveObligations(facts, rules, now).obligations.filter(({ kind, clock }) => kind === 'inform' && clock !== 'agreed')
  return informed.map(({ obligationId, caseId, victimId, recipientId, clockStartedAt }) => ({
    tellingId: `told ${obligationId}`, caseId, victimId, recipientId, obligationIds: [obligationId], at: clockStartedAt + 2 * HOUR, metBy: 'sms-receipt', undoneAt: null,
  }))
}

/** Days after the report, and what happened. */
function history(n: number): [number, string, object][] {
  const [adult, child, guardian] = [`bl-${n}-a`, `bl-${n}-c`, `bl-${n}-g`]
  const suspect = { suspectRef: `s-${n}` }
  const conditions = [{ text: 'not to contact the family', safeguards: [adult, child] }, { text: 'not to enter the street' }]
  const reason = 'the court has no room'
  const hearing = (number: number, day: string): object => ({ hearingId: `h-${n}-${number}`, at: `2027-${day}T10:00:00Z`, court: 'Luton' })
  return [
    [0, 'crime-reported', {
      crimeReference: `BL/${n}/26`, offence: { category: n % 2 === 0 ? 'domestic-abuse' : 'burglary-dwelling' }, officer: { officerId: `PC-${n % 50}`, unit: `unit-${n % 5}` }, force: 'Bench Police',
      victims: [{ victimId: adult, role: 'victim' }, { victimId: child, role: 'victim', under18: true }, { victimId: guardian, role: 'parent-or-guardian', actsFor: child }],
    }],
    [0, 'investigation-opened', {}],
    [1, 'support-referred', { victimId: adult, service: 'Victim Support' }],
    [2, 'needs-assessed', { victimId: adult, entitlement: 'enhanced', grounds: ['vulnerable'], safetyFlags: ['officer-must-approve'] }],
    [3, 'contact-agreed', { victimId: adult, every: 'P28D', method: 'phone' }],
    [5, 'suspect-arrested', suspect],
    [5, 'suspect-interviewed', suspect],
    [6, 'suspect-bailed', { ...suspect, conditions }],
    [20, 'victim-added', { victimId: `bl-${n}-n`, role: 'victim' }],
    [30, 'bail-conditions-changed', { ...suspect, conditions, reason: 'the suspect has moved' }],
    [31, 'victim-told', { victimId: adult, by: `PC-${n % 50}`, how: 'phone', about: [{ source: 'urn:bench:records', id: `${n}-9` }] }],
    [40, 'officer-changed', { officer: { officerId: `PC-${(n + 1) % 50}`, unit: `unit-${n % 5}` } }],
    [60, 'suspect-charged', { ...suspect, charges: ['Burglary'] }],
    [61, 'court-bail-decided', { ...suspect, outcome: 'conditional bail', conditions }],
    [65, 'hearing-listed', hearing(1, '02-01')],
    [70, 'hearing-changed', { ...hearing(1, '02-08'), reason }],
    [90, 'hearing-listed', hearing(2, '03-01')],
    [95, 'witness-required', { victimId: adult, hearingId: `h-${n}-2` }],
    [100, 'special-measures-decided', { victimId: adult, granted: ['screens'], refused: [] }],
    [110, 'hearing-changed', { ...hearing(2, '03-15'), reason }],
    [120, 'victim-opted-out', { victimId: `bl-${n}-n`, topics: ['hearing-listed', 'hearing-changed'] }],
    [150, 'hearing-listed', hearing(3, '04-01')],
    [180, 'verdict-given', { ...suspect, verdict: 'guilty' }],
    [200, 'sentence-passed', { ...suspect, sentence: '18 months in prison', custodyMonths: 18, specifiedOffence: true }],
    [205, 'victim-contact-scheme-referred', { victimId: adult }],
  ]
}
