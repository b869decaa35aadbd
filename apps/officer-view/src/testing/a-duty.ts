// Why: the pages' specs need duties, messages and people as the doors would list them; one place says what they look like.
import type { ListedDuty, Message, Task } from '../doors/evidence.js'
import type { Case, NotifierTask, Person } from '../doors/notifier.js'

export const person = (victimId: string, over: Partial<Person> = {}): Person => ({
  victimId, role: 'victim', actsFor: null, entitlement: 'standard', safetyFlags: [], under18: false, died: false, name: { salutation: 'Ms', given: 'Ada', family: 'Byron' }, notNamedBecause: null, language: 'en', contacts: [], ...over,
})
export const aCase = (caseId: string, over: Partial<Case> = {}): Case => ({
  caseId, crimeReference: `ref ${caseId}`, offenceCategory: 'theft', restricted: false, closed: false, holds: [], victims: [person('v1')],
  officer: { officerId: 'PC-1', unit: 'north', name: 'Sam Field', rank: 'PC', phone: '101', unitName: 'North CID' }, ...over,
})
export const message = (over: Partial<Message> = {}): Message => ({ notificationId: 'n1', obligationIds: ['o1'], victimId: 'v1', recipientId: 'v1', state: 'planned', withheldBecause: null, deliveries: [], ...over })
export const delivery = (channel: 'sms' | 'email' | 'letter', status: string, startedAt = '2026-11-26T09:00:00Z') => ({ deliveryId: 'd1', channel, contactId: 'c1', fallbackOf: null, status, attempts: [{ startedAt, outcome: 'accepted' }] })
export const task = (kind: Task['kind'], over: Partial<NotifierTask> = {}): NotifierTask => ({
  taskId: `t-${kind}`, caseId: 'c1', kind, for: 'officer:PC-1', victimId: 'v1', obligationIds: ['o1'], notificationId: 'n1', dueBy: null, state: 'open', outcome: null, reason: 'x', openedAt: '2026-11-26T08:00:00Z', endedAt: null, ...over,
})
export const duty = (obligationId: string, over: Partial<ListedDuty> = {}): ListedDuty => ({
  obligationId, caseId: 'c1', officerId: 'PC-1', unit: 'north', victimId: 'v1', recipientId: 'v1', ruleId: 'suspect-arrested', kind: 'inform', owedBy: 'police', because: { source: 'urn:police', id: 'e1' },
  dueBy: '2026-11-30T23:59:59.999Z', dueOn: '2026-11-30', state: 'owed', metAt: null, metBy: null, endedAt: null, late: false, reason: null, entitlement: 'standard', notifications: [], tasks: [], ...over,
})
