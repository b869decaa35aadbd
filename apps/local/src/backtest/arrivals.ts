// Why: what arrives in the back-test is real: the year's crimes and outcomes, and what the real engine says is owed for each. Months come
// from the data, days and hours within them by hash, as in the replay.
import { type CaseEvent, parseCloudEvent } from '@kept-informed/case-event'
import { groupBy, type Instant } from '@kept-informed/kernel'
import { deriveObligations, type Obligation, refKey } from '@kept-informed/obligation'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { caseOf, planReplay } from '../replay/police-data.js'
import { CALENDAR } from './calendar.js'
import { type CrimeGroup, ungroup } from './crime-group.js'

/** 2016 was a leap year, and so is 2024, in which the packs are in force. */
export const YEARS_LATER = 8
export const YEAR = 2016 + YEARS_LATER

export type Duty = Pick<Obligation, 'obligationId' | 'caseId' | 'victimId' | 'ruleId' | 'kind' | 'owedBy'> & { unit: string; arisesAt: Instant; dueBy: Instant }
export type Crime = { unit: string; reportedAt: Instant }
export type Arrivals = { crimes: Crime[]; duties: Duty[] }

/** In order of time. Units are boroughs. */
export function arrivalsOf(groups: readonly CrimeGroup[]): Arrivals {
  const { streets, outcomes } = ungroup(groups)
  const boroughs = new Map(streets.map(({ crimeId, lsoaName = '' }) => [caseOf(crimeId), lsoaName]))
  const events = planReplay(streets, outcomes, { yearsLater: YEARS_LATER }).events.map(readEvent)
  const crimes = events.filter(({ type }) => type === 'crime-reported').map(({ caseId, occurredAt }): Crime => ({ unit: boroughs.get(caseId) ?? '', reportedAt: occurredAt }))
  const duties = [...groupBy(events, ({ caseId }) => caseId)].flatMap(([caseId, ofCase]) => dutiesOf(ofCase, boroughs.get(caseId) ?? ''))
  return { crimes, duties: duties.sort((a, b) => a.arisesAt - b.arisesAt || (a.obligationId < b.obligationId ? -1 : 1)) }
}

function readEvent(json: { time: string; id: string }): CaseEvent {
  const read = parseCloudEvent(json, Date.parse(json.time))
  if (!read.ok) throw new Error(`${json.id} is no case event`)
  return read.event
}

function dutiesOf(events: readonly CaseEvent[], unit: string): Duty[] {
  const happened = new Map(events.map((event) => [refKey(event), event.occurredAt]))
  const { obligations } = deriveObligations({ events, tellings: [], persons: [] }, { packs: SHIPPED_PACKS, calendar: CALENDAR }, Date.UTC(YEAR + 1, 0, 1))
  return obligations.flatMap(({ obligationId, caseId, victimId, ruleId, kind, owedBy, because, dueBy }): Duty[] => {
    const arisesAt = happened.get(refKey(because))
    if (arisesAt === undefined || dueBy === null) throw new Error(`${obligationId} has no cause or no day`)
    return [{ obligationId, caseId, victimId, ruleId, kind, owedBy, unit, arisesAt, dueBy }]
  })
}
