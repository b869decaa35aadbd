// Why: the specs of this service need cases and obligations as rules would publish them; one place says what they look like.
import type { LogRecord } from '@kept-informed/event-log'
import { isoInstant, nameUuid } from '@kept-informed/kernel'
import type { CaseContext, CaseVictim, Obligation } from '@kept-informed/obligation'

/** A Tuesday, 10:00 in London. */
export const NOON = Date.parse('2026-11-24T10:00:00Z')

export const caseVictim = (victimId: string, over: Partial<CaseVictim> = {}): CaseVictim => ({
  victimId, role: 'victim', actsFor: null, under18: false, toldDirectly: true, entitlement: 'standard', safetyFlags: [], inCase: true, died: false, erased: false, optedOutOf: [], ...over,
})

export const caseContext = (caseId: string, victims: CaseVictim[], over: Partial<CaseContext> = {}): CaseContext => ({
  caseId, crimeReference: '01TW/1234567/26', offenceCategory: 'burglary-dwelling', force: 'Test Constabulary', officer: { officerId: 'o-1', unit: 'u-1' },
  restricted: false, closed: false, victims, suspectRefs: [], holds: [], sequenceGaps: [], ...over,
})

export const obligation = (caseId: string, victimId: string, over: Partial<Obligation> = {}): Obligation => ({
  obligationId: nameUuid('obligation', caseId, victimId, over.ruleId ?? 'suspect-arrested'), caseId, victimId, recipientId: victimId, ruleId: 'suspect-arrested', pack: 'victims-code',
  codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police', basis: 'code', mustTell: false, entitlement: 'standard', because: { source: 'urn:test', id: 'e-1' }, corrects: null,
  clock: 'event', clockStartedAt: NOON, assumedClock: false, dueOn: '2026-12-01', dueBy: Date.parse('2026-12-01T23:59:59.999Z'), state: 'owed', metAt: null, metBy: null, late: false,
  reason: null, endedAt: null, endedBy: null, confidence: 'V2', history: [],
  facts: { eventType: 'suspect-arrested', occurredAt: NOON, receivedAt: NOON, crimeReference: '01TW/1234567/26', offenceCategory: 'burglary-dwelling', data: { suspectRef: 's-1' } },
  ...over,
})

type Said = { context: CaseContext } | { obligation: Obligation }

/** What rules would publish, as records of one partition from `from` on. */
export const records = (from: number, revision: number, said: Said[]): LogRecord[] =>
  said.map((one, i) => {
    const [type, caseId] = 'context' in one ? ['case-context-changed.v1', one.context.caseId] : ['obligation-owed.v1', one.obligation.caseId]
    const envelope = { specversion: '1.0', id: `case-events.v1/0/${from}/${i}`, source: 'urn:kept-informed:rules', type, subject: caseId, time: isoInstant(NOON), datacontenttype: 'application/json', data: { revision, ...one } }
    return { topic: 'obligations.v1', partition: 0, offset: from + i, key: caseId, headers: {}, value: Buffer.from(JSON.stringify(envelope)), arrivedAt: NOON }
  })

export const garbage = (offset: number): LogRecord => ({ topic: 'obligations.v1', partition: 0, offset, key: 'x', headers: {}, value: Buffer.from('{"not": json'), arrivedAt: NOON })
