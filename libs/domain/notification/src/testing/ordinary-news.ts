// Why: what the specs of a decision begin with is said in one place: an ordinary piece of news to an ordinary victim with three safe contacts.
import type { CaseEventType } from '@kept-informed/case-event'
import { parseInstant } from '@kept-informed/kernel'
import type { CaseContext, CaseVictim, Obligation } from '@kept-informed/obligation'
import type { Contact, VictimDetails } from '@kept-informed/victim'

/** UTC, also without its Z. */
export const at = (text: string): number => parseInstant(text.includes('Z') ? text : `${text}:00Z`) ?? Number.NaN
/** A Monday, at ten. */
export const NOW = at('2026-11-23T10:00')

const common = { safe: true, detail: 'full' as const, verifiedAt: '2026-11-01T09:00:00Z' }
export const text: Contact = { contactId: 'text', channel: 'sms', to: '+447700900123', ...common }
export const email: Contact = { contactId: 'email', channel: 'email', to: 'ada@example.org', ...common }
export const letter: Contact = { contactId: 'letter', channel: 'letter', to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, ...common }

export const details = (over: Partial<VictimDetails> = {}): VictimDetails => ({
  name: { family: 'Byron' }, language: 'en', contacts: [text, email, letter], prefers: ['sms', 'email', 'letter'], ...over,
})

export const caseVictim = (over: Partial<CaseVictim> = {}): CaseVictim => ({
  victimId: 'v1', role: 'victim', actsFor: null, under18: false, toldDirectly: true, entitlement: 'standard', safetyFlags: [], inCase: true, died: false, erased: false, optedOutOf: [], ...over,
})

export const context = (over: Partial<CaseContext> = {}): CaseContext => ({
  caseId: 'C1', crimeReference: 'C1', offenceCategory: 'burglary-dwelling', force: 'met', officer: { officerId: 'PC1', unit: null }, restricted: false, closed: false,
  victims: [caseVictim()], suspectRefs: [], holds: [], sequenceGaps: [], ...over,
})

/** Heard at `NOW`, to be told by the end of the next Monday. */
export const obligation = (over: Partial<Obligation> = {}, type: CaseEventType = 'suspect-arrested', data: Record<string, unknown> = {}): Obligation => ({
  obligationId: 'o1', caseId: 'C1', victimId: 'v1', recipientId: 'v1', ruleId: type, pack: 'victims-code', codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police',
  basis: 'code', mustTell: false, entitlement: 'standard', because: { source: 's', id: 'e' }, corrects: null, clock: 'event', clockStartedAt: NOW, assumedClock: false,
  dueOn: '2026-11-30', dueBy: at('2026-11-30T23:59:59.999Z'), state: 'owed', metAt: null, metBy: null, late: false, reason: null, endedAt: null, endedBy: null, confidence: 'V2', history: [],
  facts: { eventType: type, occurredAt: NOW, receivedAt: NOW, crimeReference: 'C1', offenceCategory: 'burglary-dwelling', data }, ...over,
})
