import { describe, expect, it } from '@jest/globals'
import type { CaseEventType } from '@kept-informed/case-event'
import { parseInstant } from '@kept-informed/kernel'
import type { CaseContext, CaseVictim, Obligation } from '@kept-informed/obligation'
import type { Contact, VictimDetails } from '@kept-informed/victim'
import { workingCalendar } from '@kept-informed/victims-code'
import type { NotificationCircumstances, NotificationRules } from './circumstances.js'
import { decideNotification, type NotificationDecision } from './decide-notification.js'
import { WITHHELD_BECAUSE } from './notification.js'
import { DEFAULT_POSTING } from './posting.js'
import { REASONS_IN_WORDS } from './reasons-in-words.js'

const at = (text: string): number => parseInstant(text.includes('Z') ? text : `${text}:00Z`) ?? Number.NaN
/** A Monday, at ten. */
const NOW = at('2026-11-23T10:00')
const RULES: NotificationRules = { calendar: workingCalendar(), channels: ['sms', 'email', 'letter'], down: new Set(), posting: DEFAULT_POSTING, childDirectFrom: 18, wordingOf: (_, language) => (language === 'en' ? '1' : null), isWorded: (_, language) => language === 'en', stops: [] }

const common = { safe: true, detail: 'full' as const, verifiedAt: '2026-11-01T09:00:00Z' }
const sms: Contact = { contactId: 'm1', channel: 'sms', to: '+447700900123', ...common }
const email: Contact = { contactId: 'e1', channel: 'email', to: 'ada@example.org', ...common }
const letter: Contact = { contactId: 'p1', channel: 'letter', to: { lines: ['1 High Street'], postcode: 'E1 1AA' }, ...common }
const details = (over: Partial<VictimDetails> = {}): VictimDetails => ({ name: { family: 'Byron' }, language: 'en', contacts: [sms, email, letter], prefers: ['sms', 'email', 'letter'], ...over })

const caseVictim = (over: Partial<CaseVictim> = {}): CaseVictim => ({
  victimId: 'v1', role: 'victim', actsFor: null, under18: false, toldDirectly: true, entitlement: 'standard', safetyFlags: [], inCase: true, died: false, erased: false, optedOutOf: [], ...over,
})
const context = (over: Partial<CaseContext> = {}): CaseContext => ({
  caseId: 'C1', crimeReference: 'C1', offenceCategory: 'burglary-dwelling', force: 'met', officer: { officerId: 'PC1', unit: null }, restricted: false, closed: false,
  victims: [caseVictim()], suspectRefs: [], holds: [], sequenceGaps: [], ...over,
})
const obligation = (over: Partial<Obligation> = {}, type: CaseEventType = 'suspect-arrested', data: Record<string, unknown> = {}): Obligation => ({
  obligationId: 'o1', caseId: 'C1', victimId: 'v1', recipientId: 'v1', ruleId: type, pack: 'victims-code', codeVersion: '2021', right: 6, kind: 'inform', owedBy: 'police', basis: 'code',
  mustTell: false, entitlement: 'standard', because: { source: 's', id: 'e' }, corrects: null, clock: 'event', clockStartedAt: NOW, assumedClock: false, dueOn: '2026-11-30',
  dueBy: at('2026-11-30T23:59:59.999Z'), state: 'owed', metAt: null, metBy: null, late: false, reason: null, endedAt: null, endedBy: null, confidence: 'V2', history: [],
  facts: { eventType: type, occurredAt: NOW, receivedAt: NOW, crimeReference: 'C1', offenceCategory: 'burglary-dwelling', data }, ...over,
})
const person = (over: Partial<VictimDetails> | null = {}) => ({ details: over === null ? null : details(over), erased: false, contactHashes: [] })

type Given = Partial<NotificationCircumstances> & { now?: string; rules?: Partial<NotificationRules> }
function decide({ now, rules, ...given }: Given = {}): NotificationDecision {
  const victim = given.victim ?? person()
  const circumstances: NotificationCircumstances = {
    notificationId: 'n1', caseId: 'C1', victimId: 'v1', recipientId: 'v1', obligations: [obligation()], context: context(), adverse: new Set(), tried: [], again: null, inHand: null, tasks: [], supervisor: null, guard: { is: 'free' },
    victim, recipient: given.recipient ?? victim, ...given,
  }
  return decideNotification(circumstances, { ...RULES, ...rules }, now === undefined ? NOW : at(now))
}
/** In a word: what leaves (channel, detail), or why not and what a person must do. */
function said(decision: NotificationDecision): string {
  const tasks = decision.tasks.map(({ kind }) => kind).join('+')
  if (decision.do === 'send') return `${decision.contact.channel} ${decision.detail}${tasks && ` (${tasks})`}`
  if (decision.do === 'end') return `${decision.state}${tasks && ` (${tasks})`}`
  return `${decision.do === 'withhold' ? decision.reasons[0] : decision.do}${tasks && ` (${tasks})`}`
}
const flags = (...safetyFlags: NonNullable<VictimDetails['safetyFlags']>): Given => ({ victim: person({ safetyFlags }) })
const inCategory = (offenceCategory: CaseContext['offenceCategory']): Given => ({ context: context({ offenceCategory }) })
const hold = (victimId: string | null, until: string): Given => ({ context: context({ holds: [{ victimId, reason: 'x', from: 0, until: at(until) }] }) })
const guardian = (over: Partial<CaseContext> = {}, adverse: string[] = []): Given => ({
  recipientId: 'g1', recipient: person(), victim: person({ dateOfBirth: '2015-01-01' }), adverse: new Set(adverse),
  context: context({ victims: [caseVictim({ under18: true, toldDirectly: false }), caseVictim({ victimId: 'g1', role: 'parent-or-guardian', actsFor: 'v1' })], ...over }),
})

describe('what may leave', () => {
  it.each<[string, Given, string]>([
    ['to anybody without a ground, at once', {}, 'sms full'],
    ['the first preference first', { victim: person({ prefers: ['letter', 'sms', 'email'] }) }, 'letter full'],
    ['a neutral contact stays neutral', { victim: person({ contacts: [{ ...sms, detail: 'neutral' }] }) }, 'sms neutral'],
    ['an unsafe contact is passed over', { victim: person({ contacts: [{ ...sms, safe: false }, email] }) }, 'email full'],
    ['a contact past its day is passed over', { victim: person({ contacts: [{ ...sms, expiresOn: '2026-11-22' }, email] }) }, 'email full'],
    ['a contact that failed is passed over', { tried: [{ contactId: 'm1', since: NOW }] }, 'email full'],
    ['one verified again after it failed is tried again', { tried: [{ contactId: 'm1', since: at('2026-10-01T00:00') }] }, 'sms full'],
    ['what failed for now goes the same way again', { again: 'e1' }, 'email full'],
    ['when all have failed, a person calls', { tried: [sms, email, letter].map(({ contactId }) => ({ contactId, since: NOW })) }, 'failed (call)'],
    ['a channel that nobody carries is passed over', { rules: { channels: ['email'] } }, 'email full'],
    ['a suspect’s number is passed over', { adverse: new Set(['m1']) }, 'email full'],
    ['a guardian is told for a child', guardian(), 'sms full'],
    ['a child old enough is told directly', { rules: { childDirectFrom: 16 }, victim: person({ dateOfBirth: '2010-01-01' }) }, 'sms full'],
    ['what is overdue still leaves', { obligations: [obligation({ state: 'overdue', dueBy: NOW - 1 })] }, 'sms full'],
    ['risky news to a standard victim', { obligations: [obligation({}, 'suspect-bailed')] }, 'sms full'],
  ])('%s', (_, given, expected) => expect(said(decide(given))).toBe(expected))
})

describe('what may not, why, and who must act', () => {
  it.each<[string, Given, string]>([
    ['erased', { victim: { details: null, erased: true, contactHashes: [] } }, 'erased'],
    ['died', { context: context({ victims: [caseVictim({ died: true })] }) }, 'victim-died'],
    ['a guardian who is the suspect', guardian({ suspectRefs: ['g1'] }), 'recipient-is-suspect (call)'],
    ['a guardian who shares a suspect’s number', guardian({}, ['m1']), 'recipient-is-suspect (call)'],
    ['only a suspect’s contacts are left', { victim: person({ contacts: [sms] }), adverse: new Set(['m1']) }, 'adverse-match (call)'],
    ['homicide', inCategory('homicide'), 'homicide (call)'],
    ['homicide by flag, above the officer’s word', { victim: person({ safetyFlags: ['homicide'], officerOnly: true }) }, 'homicide (call)'],
    ['officer only', { victim: person({ officerOnly: true }) }, 'officer-only (call)'],
    ['a restricted case', { context: context({ restricted: true }) }, 'restricted (call)'],
    ['held', hold('v1', '2026-12-01T00:00'), 'held (call)'],
    ['held for everybody', hold(null, '2026-12-01T00:00'), 'held (call)'],
    ['a hold of somebody else', hold('v2', '2026-12-01T00:00'), 'sms full'],
    ['a hold that has ended', hold('v1', '2026-11-23T10:00'), 'sms full'],
    ['a child with nobody', { victim: person({ dateOfBirth: '2015-01-01' }) }, 'child (call)'],
    ['a child by the case only counts as young', { rules: { childDirectFrom: 12 }, context: context({ victims: [caseVictim({ under18: true })] }) }, 'child (call)'],
    ['a child by the case and an adult by birth: the stricter', { rules: { childDirectFrom: 12 }, victim: person({ dateOfBirth: '1990-01-01' }), context: context({ victims: [caseVictim({ under18: true })] }) }, 'child (call)'],
    ['a child by its flag', flags('child'), 'child (call)'],
    ['a child on the day before its eighteenth birthday', { victim: person({ dateOfBirth: '2008-11-24' }) }, 'child (call)'],
    ['an adult on its eighteenth birthday', { victim: person({ dateOfBirth: '2008-11-23' }) }, 'sms full'],
    ['domestic abuse', inCategory('domestic-abuse'), 'needs-approval (approve-message)'],
    ['stalking', inCategory('stalking-harassment'), 'needs-approval (approve-message)'],
    ['a sexual offence', inCategory('sexual-offence'), 'needs-approval (approve-message)'],
    ['a flag on the victim', flags('forced-marriage'), 'needs-approval (approve-message)'],
    ['a flag from the assessment', { context: context({ victims: [caseVictim({ safetyFlags: ['trafficking'] })] }) }, 'needs-approval (approve-message)'],
    ['never put', { victim: person(null) }, 'no-details (find-details)'],
    ['no contact', { victim: person({ contacts: [] }) }, 'no-safe-contact (call)'],
    ['no safe contact', { victim: person({ contacts: [{ ...sms, safe: false }] }) }, 'no-safe-contact (call)'],
    ['no hour is safe', { victim: person({ contacts: [{ ...sms, safeHours: [] }] }) }, 'no-safe-contact (call)'],
    ['all expired', { victim: person({ contacts: [{ ...sms, expiresOn: '2026-11-22' }] }) }, 'contact-expired (check-contact)'],
    ['Welsh without Welsh wording', { victim: person({ language: 'cy' }) }, 'language-not-approved (translate)'],
    ['wording that nobody published', { rules: { wordingOf: () => null } }, 'wording-not-published (call)'],
    ['an unsafe hour', { now: '2026-11-23T21:00', victim: person({ contacts: [sms] }) }, 'outside-safe-hours'],
    ['no safe hour before it is due', { now: '2026-11-30T21:00', victim: person({ contacts: [sms] }) }, 'outside-safe-hours (call)'],
    ['part of a flood: nobody is asked to do anything yet', { guard: { is: 'held', since: NOW } }, 'guard'],
    ['part of a flood, in a case of domestic abuse: no officer approves it meanwhile', { ...inCategory('domestic-abuse'), guard: { is: 'held', since: NOW } }, 'guard'],
    ['part of a flood until half of the time was gone', { guard: { is: 'held', since: NOW }, now: '2026-11-27T05:00' }, 'guard (call)'],
    ['part of a flood of what was late already', { guard: { is: 'held', since: NOW }, obligations: [obligation({ state: 'overdue', dueBy: NOW - 1 })] }, 'guard'],
    ['refused by two people', { guard: { is: 'refused' } }, 'guard (call)'],
    ['part of a flood, to a victim who has died', { guard: { is: 'held', since: NOW }, context: context({ victims: [caseVictim({ died: true })] }) }, 'victim-died'],
    ['excused', { obligations: [obligation({ state: 'excused', reason: 'opted-out' })] }, 'opted-out'],
    ['told by a person', { obligations: [obligation({ state: 'met', metBy: 'person' })] }, 'recalled'],
    ['retracted', { obligations: [obligation({ state: 'cancelled', reason: 'retracted' })] }, 'recalled'],
    ['overtaken', { obligations: [obligation({ state: 'cancelled', reason: 'superseded' })] }, 'superseded'],
  ])('%s', (_, given, expected) => expect(said(decide(given))).toBe(expected))
})

describe('a person’s word', () => {
  const approve = decide(inCategory('domestic-abuse')).tasks
  const call = decide({ obligations: [obligation({ entitlement: 'enhanced' }, 'suspect-bailed')] }).tasks
  const ended = (tasks: typeof approve, outcome: 'approved' | 'refused' | 'done') => tasks.map((task) => ({ ...task, state: 'done' as const, outcome, openedAt: NOW }))
  it.each<[string, Given, string]>([
    ['approved: it goes, neutral on SMS', { ...inCategory('domestic-abuse'), tasks: ended(approve, 'approved') }, 'sms neutral'],
    ['approved: an email keeps its body', { ...inCategory('domestic-abuse'), tasks: ended(approve, 'approved'), victim: person({ contacts: [email] }) }, 'email full'],
    ['approved: the hours still bind', { ...inCategory('domestic-abuse'), tasks: ended(approve, 'approved'), now: '2026-11-23T21:00', victim: person({ contacts: [sms] }) }, 'outside-safe-hours'],
    ['refused: it never goes, a call', { ...inCategory('domestic-abuse'), tasks: ended(approve, 'refused') }, 'needs-approval (call)'],
    ['risky news for an enhanced victim: a call first', { obligations: [obligation({ entitlement: 'enhanced' }, 'suspect-bailed')] }, 'call-first (call-first)'],
    ['called: it goes', { obligations: [obligation({ entitlement: 'enhanced' }, 'suspect-bailed')], tasks: ended(call, 'done') }, 'sms full (call-first)'],
    ['half of the time is gone: it goes', { obligations: [obligation({ entitlement: 'enhanced' }, 'suspect-bailed')], now: '2026-11-27T09:00' }, 'sms full (call-first)'],
    ['an acquittal is risky', { obligations: [obligation({ entitlement: 'enhanced' }, 'verdict-given', { verdict: 'not-guilty' })] }, 'call-first (call-first)'],
    ['a conviction is not', { obligations: [obligation({ entitlement: 'enhanced' }, 'verdict-given', { verdict: 'guilty' })] }, 'sms full'],
    ['an arrest is not', { obligations: [obligation({ entitlement: 'enhanced' })] }, 'sms full'],
  ])('%s', (_, given, expected) => expect(said(decide(given))).toBe(expected))

  it('an approved message has nothing in its subject', () => {
    const decision = decide({ ...inCategory('domestic-abuse'), tasks: ended(approve, 'approved'), victim: person({ contacts: [email] }) })
    expect(decision).toMatchObject({ do: 'send', detail: 'full', subjectDetail: 'neutral' })
  })
})

describe('when it leaves', () => {
  const bail = (over: Partial<Obligation> = {}): Given => ({ obligations: [obligation({ dueBy: at('2026-12-31T23:59:59.999Z'), dueOn: '2026-12-31', ...over }, 'suspect-bailed')], victim: person({ contacts: [sms] }) })
  const office: Contact = { ...sms, safeHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] }
  it.each<[string, Given, string | null]>([
    ['at night: in the morning', { now: '2026-11-23T21:00', victim: person({ contacts: [sms] }) }, '2026-11-24T08:00'],
    ['at night with a letter too: still the first preference', { now: '2026-11-23T21:00' }, '2026-11-24T08:00'],
    ['on a Saturday, office hours only', { now: '2026-11-28T10:00', victim: person({ contacts: [office] }) }, '2026-11-30T09:00'],
    ['risky, Friday at four', { ...bail(), now: '2026-11-27T16:00' }, '2026-11-30T08:00'],
    ['risky, Friday just before', { ...bail(), now: '2026-11-27T15:59' }, null],
    ['risky, Sunday', { ...bail(), now: '2026-11-29T12:00' }, '2026-11-30T08:00'],
    ['risky, on Christmas Eve at four: after the holidays', { ...bail(), now: '2026-12-24T16:00' }, '2026-12-29T08:00'],
    ['risky, Christmas Eve, due that day: at once', { ...bail({ dueBy: at('2026-12-24T23:59:59.999Z') }), now: '2026-12-24T16:00' }, null],
    ['risky, Friday evening, due on Monday: on Monday', { ...bail({ dueBy: at('2026-11-30T23:59:59.999Z') }), now: '2026-11-27T19:00' }, '2026-11-30T08:00'],
    ['an agreed update: in the first safe hour of its day', { now: '2026-11-23T10:00', victim: person({ contacts: [sms] }), obligations: [obligation({ ruleId: 'periodic-update', clock: 'agreed', dueOn: '2026-12-07', dueBy: at('2026-12-07T23:59:59.999Z') })] }, '2026-12-07T08:00'],
    ['an agreed update by letter: as many days before as it takes', { now: '2026-11-23T10:00', victim: person({ contacts: [letter] }), obligations: [obligation({ ruleId: 'periodic-update', clock: 'agreed', dueOn: '2026-12-07', dueBy: at('2026-12-07T23:59:59.999Z') })] }, '2026-12-02T00:00'],
  ])('%s', (_, given, expected) => {
    const decision = decide(given)
    if (expected === null) expect(decision.do).toBe('send')
    else expect(decision).toMatchObject({ do: 'withhold', reasons: ['outside-safe-hours'], lookAgainAt: at(expected) })
  })

  it('another contact that is in time goes before the preferred one that is not', () => {
    const decision = decide({ now: '2026-11-28T10:00', victim: person({ contacts: [office, email] }), obligations: [obligation({ dueBy: at('2026-11-28T23:59:59.999Z') })] })
    expect(said(decision)).toBe('email full')
  })

  it('an agreed update whose day nobody can count waits for a person', () => {
    expect(said(decide({ obligations: [obligation({ clock: 'agreed', dueOn: null, dueBy: null })] }))).toBe('wait (act)')
  })
})

describe('what can be tried, best first', () => {
  const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 16)
  const rungs = (given: Given): string[] => decide(given).rungs.map(({ channel, leavesAt, arrivesAt }) => `${channel} ${iso(leavesAt)} ${iso(arrivesAt)}`)
  const office: Contact = { ...sms, safeHours: [{ days: ['mon'], from: '09:00', to: '10:00' }] }
  const held = hold('v1', '2026-11-25T06:00')
  const soon = (text: string): Given => ({ obligations: [obligation({ dueBy: at(text), dueOn: text.slice(0, 10) })] })
  const now = '2026-11-23T10:00'
  it.each<[string, Given, string[]]>([
    ['by preference, each when it leaves and arrives', {}, [`sms ${now} ${now}`, `email ${now} ${now}`, `letter ${now} 2026-11-26T23:59`]],
    ['the preferred letter that would come too late comes last', { ...soon('2026-11-24T23:59:59.999Z'), victim: person({ prefers: ['letter', 'sms', 'email'] }) }, [`sms ${now} ${now}`, `email ${now} ${now}`, `letter ${now} 2026-11-26T23:59`]],
    ['in safe hours', { now: '2026-11-23T21:00' }, ['sms 2026-11-24T08:00 2026-11-24T08:00', 'email 2026-11-24T08:00 2026-11-24T08:00', 'letter 2026-11-23T21:00 2026-11-27T23:59']],
    ['what is tried again goes first', { again: 'e1' }, [`email ${now} ${now}`, `sms ${now} ${now}`, `letter ${now} 2026-11-26T23:59`]],
    ['not what has failed, nor what belongs to a suspect', { tried: [{ contactId: 'm1', since: NOW }], adverse: new Set(['e1']) }, [`letter ${now} 2026-11-26T23:59`]],
    ['a hold has an end', held, ['sms 2026-11-25T08:00 2026-11-25T08:00', 'email 2026-11-25T08:00 2026-11-25T08:00', 'letter 2026-11-25T06:00 2026-11-30T23:59']],
    ['an approval may come at once', { ...inCategory('domestic-abuse'), victim: person({ contacts: [sms] }) }, [`sms ${now} ${now}`]],
    ['an approval of a letter: the post that it would still catch', { ...inCategory('domestic-abuse'), now: '2026-11-23T17:31', victim: person({ contacts: [letter] }) }, ['letter 2026-11-23T17:31 2026-11-27T23:59']],
    ['an approval may come at night, and the text then waits for its hour', { ...inCategory('domestic-abuse'), now: '2026-11-23T21:00', victim: person({ contacts: [sms] }) }, ['sms 2026-11-24T08:00 2026-11-24T08:00']],
    ['what an officer refused is not tried', { ...inCategory('domestic-abuse'), tasks: decide(inCategory('domestic-abuse')).tasks.map((task) => ({ ...task, state: 'done', outcome: 'refused', openedAt: NOW })) }, []],
    ['a call comes first and there is no day: as if it came at once', { obligations: [obligation({ entitlement: 'enhanced', dueBy: null, dueOn: null }, 'suspect-bailed')], victim: person({ contacts: [sms] }) }, [`sms ${now} ${now}`]],
    ['a call comes first: half of the time', { obligations: [obligation({ entitlement: 'enhanced', dueBy: at('2026-11-25T10:00') }, 'suspect-bailed')], victim: person({ contacts: [sms] }) }, ['sms 2026-11-24T10:00 2026-11-24T10:00']],
    ['too late for all: the one that comes first', { ...soon('2026-11-23T23:59:59.999Z'), now: '2026-11-23T21:00', victim: person({ contacts: [office, email] }) }, ['email 2026-11-24T08:00 2026-11-24T08:00', 'sms 2026-11-30T09:00 2026-11-30T09:00']],
    ['nothing for officers only', { victim: person({ officerOnly: true }) }, []],
    ['nothing in a restricted case', { context: context({ restricted: true }) }, []],
    ['nothing without details', { victim: person(null) }, []],
    ['nothing when all have failed', { tried: [sms, email, letter].map(({ contactId }) => ({ contactId, since: NOW })) }, []],
    ['nothing for what was told by a person', { obligations: [obligation({ state: 'met', metBy: 'person' })] }, []],
  ])('%s', (_, given, expected) => expect(rungs(given)).toEqual(expected))
})

describe('too late for every contact: a person calls at once', () => {
  const dueMonday = obligation({ dueBy: at('2026-11-23T23:59:59.999Z'), dueOn: '2026-11-23' })
  it.each<[string, Given, string]>([
    ['a letter that would arrive too late goes, and a call is due', { obligations: [obligation({ dueBy: at('2026-11-25T23:59:59.999Z') })], victim: person({ contacts: [letter] }) }, 'letter full (call)'],
    ['a letter that is in time', { obligations: [obligation({ dueBy: at('2026-11-26T23:59:59.999Z') })], victim: person({ contacts: [letter] }) }, 'letter full'],
    ['a letter after the cut-off is a day later', { now: '2026-11-23T17:31', obligations: [obligation({ dueBy: at('2026-11-26T23:59:59.999Z') })], victim: person({ contacts: [letter] }) }, 'letter full (call)'],
    ['a text in time goes before the letter that is preferred', { obligations: [obligation({ dueBy: at('2026-11-24T23:59:59.999Z') })], victim: person({ prefers: ['letter', 'sms'] }) }, 'sms full'],
    ['no safe hour is left today', { now: '2026-11-23T20:00', obligations: [dueMonday], victim: person({ contacts: [sms] }) }, 'outside-safe-hours (call)'],
    ['a moment before that', { now: '2026-11-23T19:59', obligations: [dueMonday], victim: person({ contacts: [sms] }) }, 'sms full'],
    ['an approval that comes now comes too late', { ...inCategory('domestic-abuse'), now: '2026-11-23T20:00', obligations: [dueMonday], victim: person({ contacts: [sms] }) }, 'needs-approval (approve-message+call)'],
    ['half of the time would be too late', { now: '2026-11-23T18:00', obligations: [obligation({ entitlement: 'enhanced', dueBy: dueMonday.dueBy, facts: { ...obligation({}, 'suspect-bailed').facts, receivedAt: at('2026-11-23T18:00') } })], victim: person({ contacts: [sms] }) }, 'call-first (call-first+call)'],
    ['a hold that ends too late', { ...hold('v1', '2026-11-23T21:00'), obligations: [dueMonday] }, 'held (call)'],
    ['what is overdue already and leaves at once', { obligations: [obligation({ state: 'overdue', dueBy: NOW - 1 })] }, 'sms full'],
    ['what is overdue already and has to wait', { now: '2026-11-23T21:00', obligations: [obligation({ state: 'overdue', dueBy: NOW - 1 })], victim: person({ contacts: [sms] }) }, 'outside-safe-hours (call)'],
  ])('%s', (_, given, expected) => expect(said(decide(given))).toBe(expected))

  it('and it is looked at again when it is the officer’s turn, and when an approval would come too late', () => {
    const waiting = { ...inCategory('domestic-abuse'), obligations: [dueMonday], victim: person({ contacts: [sms] }) }
    expect(decide(waiting)).toMatchObject({ do: 'withhold', tasks: [{ kind: 'approve-message' }], lookAgainAt: at('2026-11-23T11:00') })
    const decision = decide({ ...waiting, now: '2026-11-23T11:00' })
    expect(said(decision)).toBe('needs-approval (approve-message+call)')
    const again = decision.do === 'withhold' ? decision.lookAgainAt : null
    expect([at('2026-11-23T19:59:59.999Z') <= (again ?? 0), (again ?? 0) <= at('2026-11-23T20:01')]).toEqual([true, true])
  })
})

describe('every reason that fits is kept, the one that wins first', () => {
  it.each<[string, Given, string[]]>([
    ['restricted and held and not approved, at night', { ...hold('v1', '2026-12-01T00:00'), context: context({ restricted: true, offenceCategory: 'stalking-harassment', holds: [{ victimId: null, reason: 'x', from: 0, until: at('2026-12-01T00:00') }] }), now: '2026-11-23T21:00', victim: person({ contacts: [sms] }) }, ['restricted', 'held', 'needs-approval', 'outside-safe-hours']],
    ['a homicide without details', { ...inCategory('homicide'), victim: person(null) }, ['homicide', 'no-details']],
    ['a suspect’s number in Welsh', { adverse: new Set(['m1']), victim: person({ contacts: [sms], language: 'cy' }) }, ['adverse-match', 'language-not-approved', 'wording-not-published']],
    ['an officer’s only victim who is a child with an expired contact', { victim: person({ officerOnly: true, dateOfBirth: '2015-01-01', contacts: [{ ...sms, expiresOn: '2026-11-22' }] }) }, ['officer-only', 'child', 'contact-expired']],
    ['erased: nothing else is asked', { context: context({ restricted: true }), victim: { details: null, erased: true, contactHashes: [] } }, ['erased']],
    ['erased in the case before the vault knows', { context: context({ victims: [caseVictim({ erased: true })] }) }, ['erased']],
  ])('%s', (_, given, expected) => {
    const decision = decide(given)
    expect(decision.do === 'withhold' ? decision.reasons : []).toEqual(expected)
  })

  it('each word has a sentence', () => {
    for (const word of WITHHELD_BECAUSE) expect(REASONS_IN_WORDS[word]).toMatch(/^[A-Z].{15,}\.$/)
  })
})

describe('hours and quiet times bind a message also after a call, an approval or half of the time', () => {
  const office: Contact = { ...sms, safeHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] }
  const nights: Contact = { ...sms, safeHours: [{ days: ['mon', 'tue'], from: '22:00', to: '24:00' }, { days: ['tue', 'wed'], from: '00:00', to: '06:00' }] }
  const lastDay = at('2026-12-31T23:59:59.999Z')
  const bail = (over: Partial<Obligation> = {}): Obligation => obligation({ dueBy: lastDay, dueOn: '2026-12-31', ...over }, 'suspect-bailed')
  const ended = (given: Given, outcome: 'approved' | 'done') => decide(given).tasks.map((task) => ({ ...task, state: 'done' as const, outcome, openedAt: NOW }))
  const approved = (given: Given): Given => ({ ...given, tasks: ended(given, 'approved') })
  const called = (given: Given): Given => ({ ...given, tasks: ended({ ...given, now: '2026-11-23T10:00' }, 'done') })
  const dangerous: Given = { ...inCategory('domestic-abuse'), victim: person({ contacts: [sms] }), obligations: [bail()] }
  const enhanced: Given = { victim: person({ contacts: [sms] }), obligations: [bail({ entitlement: 'enhanced' })] }
  const halfGone: Given = { victim: person({ contacts: [sms] }), obligations: [bail({ entitlement: 'enhanced', dueBy: at('2026-11-27T23:59:59.999Z'), facts: { ...obligation({}, 'suspect-bailed').facts, receivedAt: at('2026-11-20T10:00') } })] }
  it.each<[string, Given, string | null]>([
    ['approved at night: in the morning', { ...approved(dangerous), now: '2026-11-24T02:00' }, '2026-11-24T08:00'],
    ['approved on Friday at five: on Monday', { ...approved(dangerous), now: '2026-11-27T17:00' }, '2026-11-30T08:00'],
    ['called on Friday at five: on Monday', { ...called(enhanced), now: '2026-11-27T17:00' }, '2026-11-30T08:00'],
    ['called at night: in the morning', { ...called(enhanced), now: '2026-11-24T23:00' }, '2026-11-25T08:00'],
    ['half of the time is gone at night: in the morning', { ...halfGone, now: '2026-11-24T22:00' }, '2026-11-25T08:00'],
    ['half of the time is gone by day: now', { ...halfGone, now: '2026-11-24T12:00' }, null],
    ['risky by letter on Friday at five: quiet binds it too', { obligations: [bail()], victim: person({ contacts: [letter] }), now: '2026-11-27T17:00' }, '2026-11-30T08:00'],
    ['a letter ignores safe hours', { victim: person({ contacts: [{ ...letter, safeHours: [] }] }), now: '2026-11-24T02:00' }, null],
    ['news that is not risky leaves on Friday at five', { victim: person({ contacts: [sms] }), now: '2026-11-27T17:00' }, null],
    ['risky on Maundy Thursday at four: after Easter Monday', { obligations: [bail({ dueBy: at('2027-04-30T22:59:59.999Z') })], victim: person({ contacts: [sms] }), now: '2027-03-25T16:00' }, '2027-03-30T07:00'],
    ['risky on Monday before eight, due that evening', { obligations: [bail({ dueBy: at('2026-11-30T23:59:59.999Z') })], victim: person({ contacts: [{ ...sms, safeHours: [{ days: ['mon'], from: '06:00', to: '24:00' }] }] }), now: '2026-11-30T07:00' }, '2026-11-30T08:00'],
    ['risky, quiet, and office hours after it', { obligations: [bail()], victim: person({ contacts: [office] }), now: '2026-11-28T12:00' }, '2026-11-30T09:00'],
    ['hours across midnight are two entries: before it', { victim: person({ contacts: [nights] }), now: '2026-11-23T23:59' }, null],
    ['hours across midnight: after it', { victim: person({ contacts: [nights] }), now: '2026-11-24T00:00' }, null],
    ['hours across midnight: when they are over', { victim: person({ contacts: [nights] }), now: '2026-11-24T06:00' }, '2026-11-24T22:00'],
    ['the night on which an hour is missing', { victim: person({ contacts: [sms] }), now: '2026-03-28T22:00' }, '2026-03-29T07:00'],
    ['the night on which an hour comes twice', { victim: person({ contacts: [sms] }), now: '2026-10-24T21:00' }, '2026-10-25T08:00'],
  ])('%s', (_, given, expected) => {
    const decision = decide(given)
    if (expected === null) expect(decision.do).toBe('send')
    else expect(decision).toMatchObject({ do: 'withhold', reasons: ['outside-safe-hours'], lookAgainAt: at(expected) })
  })
})
