// Why: the examples of obligations.v1 tell one story, so that they can be read one after the other: a burglary in Bedford, an arrest, a victim who is told.
import { nameUuid } from '@kept-informed/kernel'
import type { CaseContext } from '../case-context.js'
import type { Obligation } from '../obligation.js'
import type { RecordedEvent } from '../obligations-topic.js'

export const EXAMPLE_CASE = '40CR/12345/26'
const SOURCE = 'urn:records:bedfordshire'

/** Minutes after the arrest, which was on Monday 23 November 2026 at 10:00 in London. */
export const after = (minutes: number): number => 1_795_428_000_000 + minutes * 60_000
export const DAY = 24 * 60
/** The last millisecond of Monday 30 November: five working days after the arrest. */
export const LATEST = after(7 * DAY + 14 * 60) - 1

export const arrest: RecordedEvent = {
  source: SOURCE, id: '20261123-0001', type: 'suspect-arrested', occurredAt: after(0), receivedAt: after(1), retracted: false,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
}

export const owed: Obligation = {
  obligationId: nameUuid(EXAMPLE_CASE, 'suspect-arrested', SOURCE, arrest.id, 'victim-7'),
  caseId: EXAMPLE_CASE, victimId: 'victim-7', recipientId: 'victim-7',
  ruleId: 'suspect-arrested', pack: 'victims-code', codeVersion: '2021', right: 6,
  kind: 'inform', owedBy: 'police', basis: 'code', mustTell: false, entitlement: 'standard',
  because: { source: SOURCE, id: arrest.id }, corrects: null,
  clock: 'event', clockStartedAt: after(0), assumedClock: false,
  dueOn: '2026-11-30', dueBy: LATEST,
  state: 'owed', metAt: null, metBy: null, late: false, reason: null, endedAt: null, endedBy: null, confidence: 'V2', history: [],
  facts: {
    eventType: 'suspect-arrested', occurredAt: after(0), receivedAt: after(1), crimeReference: '40/12345/26', offenceCategory: 'burglary-dwelling',
    data: { suspectRef: 'suspect-1' },
  },
}

export const context: CaseContext = {
  caseId: EXAMPLE_CASE, crimeReference: '40/12345/26', offenceCategory: 'burglary-dwelling', force: 'bedfordshire',
  officer: { officerId: 'officer-1', unit: 'cid-north' }, restricted: false, closed: false,
  victims: [
    {
      victimId: 'victim-7', role: 'victim', actsFor: null, under18: false, toldDirectly: true, entitlement: 'standard', safetyFlags: [],
      inCase: true, died: false, erased: false, optedOutOf: [],
    },
  ],
  suspectRefs: ['suspect-1'],
  holds: [{ victimId: 'victim-7', reason: 'search-under-way', from: after(0), until: after(120) }],
  sequenceGaps: [{ source: SOURCE, missing: ['3'] }],
}
