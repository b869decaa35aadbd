import { describe, expect, it } from '@jest/globals'
import type { CaseContext, CaseVictim } from '@kept-informed/obligation'
import { workingCalendar } from '@kept-informed/victims-code'
import type { Contact, VictimDetails } from '@kept-informed/victim'
import { codeContact } from './code-contact.js'
import { type OwnCircumstances, ownStanding } from './own-standing.js'

/** A Tuesday, 10:00 in London. */
const NOW = Date.parse('2026-11-24T10:00:00Z')
const LATER = NOW + 3_600_000
const calendar = workingCalendar()
const rules = { calendar, childDirectFrom: 18, channels: ['sms', 'email'] as const }

const sms: Contact = { contactId: 'm1', channel: 'sms', to: '+447700900123', verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full' }
const email: Contact = { contactId: 'e1', channel: 'email', to: 'ada@example.org', verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full' }
const letter: Contact = { contactId: 'p1', channel: 'letter', to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, verifiedAt: '2026-11-01T09:00:00Z', safe: true, detail: 'full' }
const details = (over: Partial<VictimDetails> = {}): VictimDetails => ({ name: { family: 'Byron' }, language: 'en', contacts: [sms, email, letter], prefers: ['sms', 'email', 'letter'], ...over })
const her = (over: Partial<CaseVictim> = {}): CaseVictim => ({ victimId: 'v', role: 'victim', actsFor: null, under18: false, toldDirectly: true, entitlement: 'standard', safetyFlags: [], inCase: true, died: false, erased: false, optedOutOf: [], ...over })
const context = (over: Partial<CaseContext> = {}): CaseContext => ({
  caseId: 'C/1', crimeReference: 'C/1', offenceCategory: 'burglary-dwelling', force: 'F', officer: { officerId: 'o', unit: null }, restricted: false, closed: false, victims: [her()], suspectRefs: [], holds: [], sequenceGaps: [], ...over,
})
const circumstances = (over: Partial<OwnCircumstances> & { details?: VictimDetails | null } = {}): OwnCircumstances => ({
  victimId: 'v', people: new Map([['v', { details: over.details === undefined ? details() : over.details, erased: over.details === null, contactHashes: [] }]]),
  contexts: [context()], adverse: new Set(), stopped: new Set(), stops: [], ...over,
})
const stop = (kind: 'system' | 'case' | 'channel', value: string | null) => ({ stopId: 's', kind, value, from: NOW, until: LATER })
const seen = (over: Parameters<typeof circumstances>[0] = {}): string => {
  const standing = ownStanding(circumstances(over), rules, NOW)
  return standing === null ? 'not let in' : `${standing.cases.map(({ caseId }) => caseId).join()}: ${standing.contacts.map(({ contact, sight }) => `${contact.contactId} ${sight}`).join(', ')}`
}

describe('who may look at her own case', () => {
  it.each<[string, Parameters<typeof circumstances>[0], string]>([
    ['a victim with safe contacts; a letter carries no code', {}, 'C/1: m1 full, e1 full'],
    ['nobody whose details were never put, or were erased', { details: null }, 'not let in'],
    ['nobody whom the case has left', { contexts: [context({ victims: [her({ inCase: false })] })] }, 'not let in'],
    ['nobody who has died', { contexts: [context({ victims: [her({ died: true })] })] }, 'not let in'],
    ['nobody after a homicide, by the case', { contexts: [context({ offenceCategory: 'homicide' })] }, 'not let in'],
    ['nobody after a homicide, by a flag in another case', { contexts: [context(), context({ caseId: 'C/2', victims: [her({ safetyFlags: ['homicide'] })] })] }, 'not let in'],
    ['nobody whom only an officer tells', { details: details({ officerOnly: true }) }, 'not let in'],
    ['nobody who is a suspect', { contexts: [context({ suspectRefs: ['v'] })] }, 'not let in'],
    ['no child', { contexts: [context({ victims: [her({ under18: true, toldDirectly: false })] })] }, 'not let in'],
    ['nobody on whom there is a hold', { contexts: [context({ holds: [{ victimId: 'v', reason: 'x', from: NOW, until: LATER }] })] }, 'not let in'],
    ['a hold that is over bars nobody', { contexts: [context({ holds: [{ victimId: 'v', reason: 'x', from: 0, until: NOW }] })] }, 'C/1: m1 full, e1 full'],
    ['a restricted case is not there', { contexts: [context(), context({ caseId: 'C/2', restricted: true })] }, 'C/1: m1 full, e1 full'],
    ['where it is the only one, she is not let in', { contexts: [context({ restricted: true })] }, 'not let in'],
    ['nobody while all is stopped', { stops: [stop('system', null)] }, 'not let in'],
    ['a stopped case is not there', { stops: [stop('case', 'C/1')] }, 'not let in'],
    ['a stopped channel carries no code', { stops: [stop('channel', 'sms')] }, 'C/1: e1 full'],
    ['after abuse at home a text shows that there is news, an email what it may say', { contexts: [context({ offenceCategory: 'domestic-abuse' })] }, 'C/1: m1 neutral, e1 full'],
    ['whatever the ground', { details: details({ safetyFlags: ['stalking'] }) }, 'C/1: m1 neutral, e1 full'],
    ['a neutral contact shows that there is news', { details: details({ contacts: [{ ...sms, detail: 'neutral' }] }) }, 'C/1: m1 neutral'],
    ['no contact of a suspect', { adverse: new Set(['m1']) }, 'C/1: e1 full'],
    ['no contact that could not be reached', { stopped: new Set(['e1']) }, 'C/1: m1 full'],
    ['none that is not safe, or no longer', { details: details({ contacts: [{ ...sms, safe: false }, { ...email, expiresOn: '2026-11-23' }] }) }, 'C/1: '],
    ['a guardian, for a child whose own flags count', {
      people: new Map([['v', { details: details(), erased: false, contactHashes: [] }], ['k', { details: details({ safetyFlags: ['sexual-offence'] }), erased: false, contactHashes: [] }]]),
      contexts: [context({ victims: [her({ role: 'parent-or-guardian', actsFor: 'k' }), her({ victimId: 'k', under18: true, toldDirectly: false })] })],
    }, 'C/1: m1 neutral, e1 full'],
  ])('%s', (_, over, found) => expect(seen(over)).toBe(found))
})

describe('where a code goes', () => {
  const night = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, from: '20:00', to: '22:00' }].map(({ days, ...hours }) => ({ days: [...days], ...hours }))
  it.each([
    ['to a contact that shows her case', [{ ...sms, detail: 'neutral' as const }, email], 'e1'],
    ['as she prefers', [email, sms], 'm1'],
    ['only at a safe hour', [{ ...sms, safeHours: night }, email], 'e1'],
    ['nowhere where none is safe now', [{ ...sms, safeHours: night }], null],
    ['never where hours are an empty list', [{ ...sms, safeHours: [] }], null],
  ])('%s', (_, contacts, id) => {
    const standing = ownStanding(circumstances({ details: details({ contacts }) }), rules, NOW)
    expect(codeContact(standing?.contacts ?? [], calendar, NOW)?.contact.contactId ?? null).toBe(id)
  })
})
