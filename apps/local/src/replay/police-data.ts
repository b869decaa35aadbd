// Why: real input keeps us honest. This turns rows of data.police.uk (street-level crimes and outcomes) into case events, purely.
// The data has months only: times are spread over the month's hours by the hash of the crime's id, the same at every run.
import { createHash } from 'node:crypto'
import { isoInstant } from '@kept-informed/kernel'

/** `lsoaName`: where the file names it, such as `Barnet 039D`; empty where the place is not known. */
export type StreetRow = { crimeId: string; month: string; reportedBy: string; lsoaCode: string; lsoaName?: string }
export type OutcomeRow = StreetRow & { outcome: string }

export type ReplayEvent = { specversion: '1.0'; id: string; source: string; type: string; subject: string; time: string; datacontenttype: 'application/json'; data: Record<string, unknown> }

export type ReplayPlan = {
  crimes: number
  /** One for each crime. */
  victimIds: string[]
  events: ReplayEvent[]
  /** Rows that say nothing we can turn into an event, by why. Every row is an event or is counted here. */
  leftOut: Record<string, number>
}

export const SOURCE = 'urn:data.police.uk:met'
const SENTENCES = /^Offender (sent to prison|given suspended|given community|fined|given conditional|given absolute|discharged|ordered to pay|otherwise dealt|deprived of property)/i
const DISPOSALS = /(caution|penalty notice|drugs possession warning|local resolution|community resolution)/i
const NO_FURTHER_ACTION = /(unable to prosecute|not in the public interest|action to be taken by another organisation)/i
const HOUR = 3_600_000

/** Reads crimes and outcomes of any months and orders each crime's events by time. `year` moves all months by the same number of years. */
export function planReplay(streets: StreetRow[], outcomes: OutcomeRow[], options: { yearsLater: number; limit?: number }): ReplayPlan {
  const leftOut: Record<string, number> = {}
  const leaveOut = (why: string): void => void (leftOut[why] = (leftOut[why] ?? 0) + 1)
  const crimes = new Map<string, StreetRow>()
  for (const row of streets) {
    if (row.crimeId === '') leaveOut('crime without an id')
    else if (crimes.has(row.crimeId)) leaveOut('crime listed twice')
    else crimes.set(row.crimeId, row)
  }
  const byCrime = new Map<string, OutcomeRow[]>()
  for (const row of outcomes) {
    if (row.crimeId === '') leaveOut('outcome without a crime')
    else byCrime.set(row.crimeId, [...(byCrime.get(row.crimeId) ?? []), row])
  }
  // An outcome whose crime is not in the files first registers it, in the month of its first outcome.
  for (const [crimeId, rows] of byCrime) {
    const first = rows.reduce((a, b) => (b.month < a.month ? b : a))
    if (!crimes.has(crimeId)) crimes.set(crimeId, first)
  }
  const chosen = [...crimes.values()].slice(0, options.limit ?? crimes.size)
  const events = chosen.flatMap((crime) => eventsOf(crime, byCrime.get(crime.crimeId) ?? [], options.yearsLater, leaveOut))
  events.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1))
  return { crimes: chosen.length, victimIds: chosen.map(({ crimeId }) => victimOf(crimeId)), events, leftOut }
}

function eventsOf(crime: StreetRow, outcomes: OutcomeRow[], yearsLater: number, leaveOut: (why: string) => void): ReplayEvent[] {
  const caseId = caseOf(crime.crimeId)
  const reportedAt = spread(crime.month, yearsLater, `${caseId}:reported`, 0)
  const event = (id: string, type: string, at: number, data: Record<string, unknown>): ReplayEvent => ({
    specversion: '1.0', id, source: SOURCE, type: `case.${type}.v1`, subject: caseId, time: isoInstant(at), datacontenttype: 'application/json', data,
  })
  const reported = event(`${caseId}:reported`, 'crime-reported', reportedAt, {
    crimeReference: caseId.slice(0, 12),
    offence: { category: 'burglary-dwelling' },
    victims: [{ victimId: victimOf(crime.crimeId), role: 'victim' }],
    officer: { officerId: `officer-${crime.lsoaCode || 'unknown'}`, unit: `unit-${crime.lsoaCode.slice(0, 7) || 'unknown'}` },
    force: crime.reportedBy,
  })
  let previous = reportedAt
  const later = [...outcomes].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)).flatMap((row, index) => {
    const id = `${caseId}:${index + 1}`
    const at = Math.max(spread(row.month, yearsLater, id, previous), previous + 1)
    const mapped = outcomeData(row.outcome, `${caseId.slice(0, 12)}-s${index + 1}`, at)
    if (!mapped) {
      leaveOut(`outcome not known: ${row.outcome}`)
      return []
    }
    previous = at
    return [event(id, mapped.type, at, mapped.data)]
  })
  return [reported, ...later]
}

const PUBLISHED_ID = /^[0-9a-f]{64}$/

/** The published id is a hash in hex and a good case reference as it is; any other becomes one. */
export const caseOf = (crimeId: string): string => (PUBLISHED_ID.test(crimeId) ? crimeId : createHash('sha256').update(crimeId).digest('hex'))
export const victimOf = (crimeId: string): string => `v-${caseOf(crimeId).slice(0, 20)}`

function outcomeData(outcome: string, suspectRef: string, at: number): { type: string; data: Record<string, unknown> } | null {
  // The data does not say when the Witness Care Unit heard: the same moment is assumed.
  const receivedByWcu = isoInstant(at)
  if (/^Investigation complete; no suspect identified/i.test(outcome)) return { type: 'investigation-closed', data: { outcome: 'no-suspect-identified', reviewAvailable: false } }
  if (/^Suspect charged/i.test(outcome)) return { type: 'suspect-charged', data: { suspectRef, charges: ['Burglary'] } }
  if (SENTENCES.test(outcome)) return { type: 'sentence-passed', data: { suspectRef, sentence: outcome, receivedByWcu } }
  if (DISPOSALS.test(outcome)) return { type: 'out-of-court-disposal-given', data: { suspectRef, disposal: outcome } }
  if (/^Defendant sent to Crown Court/i.test(outcome)) return { type: 'hearing-listed', data: { hearingId: `${suspectRef}-crown`, at: isoInstant(at + 28 * 24 * HOUR), court: 'Crown Court', receivedByWcu } }
  if (/^Court case unable to proceed/i.test(outcome)) return { type: 'prosecution-stopped', data: { suspectRef, reason: outcome, reviewAvailable: true } }
  if (/^Defendant found not guilty/i.test(outcome)) return { type: 'verdict-given', data: { suspectRef, verdict: 'not-guilty', receivedByWcu } }
  if (NO_FURTHER_ACTION.test(outcome)) return { type: 'no-further-action', data: { suspectRef, reason: outcome, decidedBy: 'police', reviewAvailable: true } }
  return null
}

/** An instant in that month, not before `notBefore` when the month allows it; whole minutes, fixed by the seed. */
function spread(month: string, yearsLater: number, seed: string, notBefore: number): number {
  const [year = 0, monthOfYear = 1] = month.split('-').map(Number)
  const begins = Math.max(Date.UTC(year + yearsLater, monthOfYear - 1, 1), notBefore)
  const ends = Date.UTC(year + yearsLater, monthOfYear, 1)
  const fraction = createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32
  const at = begins + Math.max(ends - begins, 0) * fraction
  return at - (at % 60_000)
}
