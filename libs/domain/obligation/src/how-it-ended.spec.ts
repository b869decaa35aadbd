import { describe, expect, it } from '@jest/globals'
import type { CaseEvent } from '@kept-informed/case-event'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { explainObligation, type Obligation, type ObligationChange } from './index.js'
import { aCase, type CaseStory } from './testing/a-case.js'
import { agreed, arrested, assessed, happened, listed, optedIn, optedOut, reference, relisted, retracted, told } from './testing/happened.js'
import { CALENDAR, london, wallClock } from './testing/london.js'

const REPORTED = '2026-11-23 09:00'
const NOW = '2026-11-27 12:00'
const report = aCase(REPORTED)
const arrest = arrested('2026-11-23 10:00')
const story = report.with(arrest)
const message = { at: '2026-11-24 10:00', id: 'text' }

const removed = (at: string, victimId = 'v1') => happened('victim-removed', at, { victimId, reason: 'asked' })
const died = (at: string, victimId = 'v1') => happened('victim-died', at, { victimId })
const excused = (at: string) => happened('telling-excused', at, { victimId: 'v1', about: [reference(arrest)], by: 'o1', reason: 'risk-to-safety', note: '' })
const joins = (at: string, victimId: string, role: 'victim' | 'parent-or-guardian' | 'family-spokesperson' = 'family-spokesperson') => happened('victim-added', at, { victimId, role, ...(role !== 'victim' && { actsFor: 'v1' }) })

const out = optedOut('2026-11-24 09:00', ['all'])
const back = optedIn('2026-11-25 09:00', ['all'])
const hearing = listed('2026-11-23 10:00')
const moved = relisted('2026-11-23 15:00')
const agreement = agreed('2026-11-23 10:00', 'P14D')
const closed = happened('case-closed', '2026-11-24 09:00', {})
const anew = agreed('2026-11-24 09:00', 'P7D')
const byPerson = told('2026-11-24 09:00', [arrest])
const needs = assessed('2026-11-24 09:00', 'standard')
const wrong = retracted('2026-11-24 09:00', arrest, true)
const erased = { kind: 'erased' as const, victimId: 'v1', at: london('2026-11-24 09:00') }

type Row = [how: string, given: CaseStory, ruleId: string, state: string, at: string | null, by: CaseEvent | 'text' | null, en: string, cy: string]
const ENDED: Row[] = [
  ['told by a message', story.messaged('suspect-arrested', message), 'suspect-arrested', 'met', '2026-11-24 10:00', 'text', 'You were told on Tuesday 24 November 2026 by text message.', 'Cawsoch wybod ddydd Mawrth 24 Tachwedd 2026 drwy neges destun.'],
  ['told by a person', story.with(byPerson), 'suspect-arrested', 'met', '2026-11-24 09:00', byPerson, 'You were told on Tuesday 24 November 2026 by a person.', 'Cawsoch wybod ddydd Mawrth 24 Tachwedd 2026 gan berson.'],
  ['done by the event that did it', report.with(needs), 'needs-assessment', 'met', '2026-11-24 09:00', needs, 'It was done on Tuesday 24 November 2026.', 'Cafodd ei wneud ddydd Mawrth 24 Tachwedd 2026.'],
  ['opted out', story.with(out), 'suspect-arrested', 'excused: opted-out', '2026-11-24 09:00', out, 'because you asked on Tuesday 24 November 2026 not to be told about this.', 'oherwydd i chi ofyn ddydd Mawrth 24 Tachwedd 2026 am beidio â chael gwybod am hyn.'],
  ['opted out before it began', aCase(REPORTED).with(optedOut('2026-11-23 09:30', ['all']), arrest), 'suspect-arrested', 'excused: opted-out', '2026-11-23 10:00', optedOut('2026-11-23 09:30', ['all']), 'because you asked on Monday 23 November 2026 not to be told about this.', 'oherwydd i chi ofyn ddydd Llun 23 Tachwedd 2026 am beidio â chael gwybod am hyn.'],
  ['opted out and in again', story.with(out, back), 'suspect-arrested', 'owed', null, null, 'On Wednesday 25 November 2026 you asked to be told again, so it was owed again.', 'Gofynnoch ddydd Mercher 25 Tachwedd 2026 am gael gwybod eto, felly roedd yn ddyledus eto.'],
  ['retracted', story.with(wrong), 'suspect-arrested', 'cancelled: retracted', '2026-11-24 09:00', wrong, 'because the record that it came from was taken back on Tuesday 24 November 2026.', 'oherwydd bod y cofnod y daeth ohono wedi ei dynnu yn ôl ddydd Mawrth 24 Tachwedd 2026.'],
  ['superseded by a hearing', report.with(hearing, moved), 'hearing-listed', 'cancelled: superseded', '2026-11-23 15:00', moved, 'because the hearing was changed on Monday 23 November 2026.', 'oherwydd bod y gwrandawiad wedi ei newid ddydd Llun 23 Tachwedd 2026.'],
  ['superseded by another agreement', report.with(agreement, anew), 'periodic-update', 'cancelled: superseded', '2026-11-24 09:00', anew, 'because how often you get an update was agreed anew on Tuesday 24 November 2026.', 'oherwydd bod pa mor aml y byddech yn cael diweddariad wedi ei gytuno o’r newydd ddydd Mawrth 24 Tachwedd 2026.'],
  ['the case closed, of a periodic update', report.with(agreement, closed), 'periodic-update', 'cancelled: superseded', '2026-11-24 09:00', closed, 'because your case was closed on Tuesday 24 November 2026.', 'oherwydd bod eich achos wedi ei gau ddydd Mawrth 24 Tachwedd 2026.'],
  ['left the case', story.with(removed('2026-11-24 09:00')), 'suspect-arrested', 'cancelled: left-case', '2026-11-24 09:00', removed('2026-11-24 09:00'), 'because you left this case on Tuesday 24 November 2026.', 'oherwydd i chi adael yr achos hwn ddydd Mawrth 24 Tachwedd 2026.'],
  ['left the case, of a periodic update', report.with(agreement, removed('2026-11-24 09:00')), 'periodic-update', 'cancelled: left-case', '2026-11-24 09:00', removed('2026-11-24 09:00'), 'because you left this case on Tuesday 24 November 2026.', 'oherwydd i chi adael yr achos hwn ddydd Mawrth 24 Tachwedd 2026.'],
  ['died', story.with(died('2026-11-24 09:00')), 'suspect-arrested', 'excused: victim-died', '2026-11-24 09:00', died('2026-11-24 09:00'), 'because the victim died on Tuesday 24 November 2026.', 'oherwydd i’r dioddefwr farw ddydd Mawrth 24 Tachwedd 2026.'],
  ['erased, which is no event', story.knowing(erased), 'suspect-arrested', 'excused: erased', '2026-11-24 09:00', null, 'because your details were erased on Tuesday 24 November 2026.', 'oherwydd i’ch manylion gael eu dileu ddydd Mawrth 24 Tachwedd 2026.'],
  ['excused by a person', story.with(excused('2026-11-24 09:00')), 'suspect-arrested', 'excused: risk-to-safety', '2026-11-24 09:00', excused('2026-11-24 09:00'), 'because it would put somebody’s safety at risk. That was recorded on Tuesday 24 November 2026.', 'oherwydd y byddai’n peryglu diogelwch rhywun. Cofnodwyd hynny ddydd Mawrth 24 Tachwedd 2026.'],
]
const stateOf = ({ state, reason }: Obligation): string => (reason === null ? state : `${state}: ${reason}`)

describe('how it ended: when, because of what, and in words', () => {
  it.each(ENDED)('%s', (...[, given, ruleId, state, at, by, en, cy]: Row) => {
    const { derived } = given.as(NOW)
    const obligation = derived.obligations.find((one) => one.ruleId === ruleId)
    if (!obligation) throw new Error(`no ${ruleId}`)
    const because = by === 'text' ? { telling: by } : by && reference(by)
    expect([stateOf(obligation), obligation.endedAt === null ? null : wallClock(obligation.endedAt), obligation.endedBy]).toEqual([state, at && `${at}:00.000`, because])
    const why = explainObligation(obligation, derived.context, { packs: SHIPPED_PACKS, calendar: CALENDAR, events: given.facts.events })
    const named = by === null ? null : by === 'text' ? because : { ...reference(by), type: by.type, occurredAt: by.occurredAt }
    expect(why.ended && { at: why.ended.at, because: why.ended.because }).toEqual(at === null ? null : { at: obligation.endedAt, because: named })
    expect([why.inWords.en, why.inWords.cy]).toEqual([expect.stringContaining(en), expect.stringContaining(cy)])
  })
})

const said = ({ history }: Obligation, what: ObligationChange['what']): string[] =>
  history.filter((change) => change.what === what).map(({ at, from, to, because }) => `${String(wallClock(at)).slice(5, 16)} ${from} → ${to} because of ${because === null ? 'no event' : 'telling' in because ? because.telling : because.id.split(' ')[0]}`)

describe('each earlier state, and what changed it', () => {
  const undone = (event: CaseEvent) => retracted('2026-11-25 09:00', event, true)
  it.each<[string, CaseStory, string, string[]]>([
    ['nothing was ever undone', story.with(byPerson), 'suspect-arrested', []],
    ['opted out and in again', story.with(out, back), 'suspect-arrested', ['11-24 09:00 owed → excused because of victim-opted-out', '11-25 09:00 excused → owed because of victim-opted-in']],
    ['and after its day', story.with(out, optedIn('2026-12-02 09:00', ['all'])), 'suspect-arrested', ['11-24 09:00 owed → excused because of victim-opted-out', '12-02 09:00 excused → overdue because of victim-opted-in']],
    ['opted out, in, and told', story.with(out, back, told('2026-11-26 09:00', [arrest])), 'suspect-arrested', ['11-24 09:00 owed → excused because of victim-opted-out', '11-25 09:00 excused → owed because of victim-opted-in']],
    ['told before opting in again', story.with(out, back).with(told('2026-11-24 15:00', [arrest])), 'suspect-arrested', []],
    ['an opting out taken back', story.with(out, undone(out)), 'suspect-arrested', ['11-24 09:00 owed → excused because of victim-opted-out', '11-25 09:00 excused → owed because of event-retracted']],
    ['opted out of what must be told', report.with(happened('suspect-bailed', '2026-11-23 10:00', { suspectRef: 's1' }), out, back), 'suspect-bailed', []],
    ['a telling by a person taken back', story.with(byPerson, undone(byPerson)), 'suspect-arrested', ['11-24 09:00 owed → met because of victim-told', '11-25 09:00 met → owed because of event-retracted']],
    ['an act taken back', report.with(needs, undone(needs)), 'needs-assessment', ['11-24 09:00 owed → met because of needs-assessed', '11-25 09:00 met → owed because of event-retracted']],
    ['an excuse taken back', story.with(excused('2026-11-24 09:00'), undone(excused('2026-11-24 09:00'))), 'suspect-arrested', ['11-24 09:00 owed → excused because of telling-excused', '11-25 09:00 excused → owed because of event-retracted']],
    ['a leaving taken back', story.with(removed('2026-11-24 09:00'), undone(removed('2026-11-24 09:00'))), 'suspect-arrested', ['11-24 09:00 owed → cancelled because of victim-removed', '11-25 09:00 cancelled → owed because of event-retracted']],
    ['a death taken back', story.with(died('2026-11-24 09:00'), undone(died('2026-11-24 09:00'))), 'suspect-arrested', ['11-24 09:00 owed → excused because of victim-died', '11-25 09:00 excused → owed because of event-retracted']],
    ['a retraction taken back', story.with(wrong, undone(wrong)), 'suspect-arrested', ['11-24 09:00 owed → cancelled because of event-retracted', '11-25 09:00 cancelled → owed because of event-retracted']],
    ['a changed hearing taken back', report.with(hearing, moved, undone(moved)), 'hearing-listed', ['11-23 15:00 owed → cancelled because of hearing-changed', '11-25 09:00 cancelled → overdue because of event-retracted']],
    ['a telling undone, of a periodic update', report.with(agreement).messaged('periodic-update', { ...message, undone: '2026-11-25 10:00' }), 'periodic-update', ['11-24 10:00 owed → met because of text', '11-25 10:00 met → owed because of text']],
    ...([
      ['a telling by a person', told('2026-11-24 09:00'), 'met', 'victim-told'],
      ['an opting out', out, 'excused', 'victim-opted-out'],
      ['a leaving', removed('2026-11-24 09:00'), 'cancelled', 'victim-removed'],
      ['a death', died('2026-11-24 09:00'), 'excused', 'victim-died'],
      ['a closing', closed, 'cancelled', 'case-closed'],
      ['another agreement', anew, 'cancelled', 'contact-agreed'],
      ['an excuse', happened('telling-excused', '2026-11-24 09:00', { victimId: 'v1', about: [reference(agreement)], by: 'o1', reason: 'other', note: '' }), 'excused', 'telling-excused'],
    ] as const).map(([what, event, state, type]): [string, CaseStory, string, string[]] =>
      [`${what} taken back, of a periodic update`, report.with(agreement, event, undone(event)), 'periodic-update', [`11-24 09:00 owed → ${state} because of ${type}`, `11-25 09:00 ${state} → owed because of event-retracted`]]),
    ['the agreement’s own retraction taken back', report.with(agreement, retracted('2026-11-24 09:00', agreement, true), undone(retracted('2026-11-24 09:00', agreement, true))), 'periodic-update', ['11-24 09:00 owed → cancelled because of event-retracted', '11-25 09:00 cancelled → owed because of event-retracted']],
    ['two messages, the second undone later', story.messaged('suspect-arrested', { ...message, undone: '2026-11-25 10:00' }).messaged('suspect-arrested', { at: '2026-11-24 12:00', id: 'mail', undone: '2026-11-26 10:00' }), 'suspect-arrested', ['11-24 10:00 owed → met because of text', '11-26 10:00 met → owed because of mail']],
  ])('%s', (_name, given, ruleId, expected) => {
    expect(said(given.as('2026-12-03 12:00').all(ruleId)[0] as Obligation, 'state')).toEqual(expected)
  })
})

describe('each earlier recipient, and what changed it', () => {
  const joined = joins('2026-11-24 09:00', 'f1')
  it.each<[string, CaseStory, string, string[]]>([
    ['nobody acts for them', story, 'v1', []],
    ['a spokesperson from before the event', report.with(joins('2026-11-23 09:30', 'f1'), arrest), 'f1', []],
    ['a spokesperson joins', story.with(joined), 'f1', ['11-24 09:00 v1 → f1 because of victim-added']],
    ['and leaves', story.with(joined, removed('2026-11-25 09:00', 'f1')), 'v1', ['11-24 09:00 v1 → f1 because of victim-added', '11-25 09:00 f1 → v1 because of victim-removed']],
    ['and dies', story.with(joined, died('2026-11-25 09:00', 'f1')), 'v1', ['11-24 09:00 v1 → f1 because of victim-added', '11-25 09:00 f1 → v1 because of victim-died']],
    ['and is erased', story.with(joined).knowing({ kind: 'erased', victimId: 'f1', at: london('2026-11-25 09:00') }), 'v1', ['11-24 09:00 v1 → f1 because of victim-added', '11-25 09:00 f1 → v1 because of no event']],
    ['a second one makes no difference', story.with(joined, joins('2026-11-25 09:00', 'f2')), 'f1', ['11-24 09:00 v1 → f1 because of victim-added']],
    ['who becomes a suspect, and another is there', story.with(joined, joins('2026-11-24 10:00', 'f2'), happened('suspect-arrested', '2026-11-25 09:00', { suspectRef: 'f1' })), 'f2', ['11-24 09:00 v1 → f1 because of victim-added', '11-25 09:00 f1 → f2 because of suspect-arrested']],
    ['joins after it was met', story.with(told('2026-11-23 12:00', [arrest]), joined), 'v1', []],
    ['a joining that was taken back', story.with(joined, retracted('2026-11-25 09:00', joined, true)), 'v1', []],
  ])('%s', (_name, given, recipientId, expected) => {
    const obligation = given.as(NOW).all('suspect-arrested', { victimId: 'v1', because: arrest })[0] as Obligation
    expect([obligation.recipientId, said(obligation, 'recipient')]).toEqual([recipientId, expected])
  })

  it.each<[string, CaseStory, string, string]>([
    ['somebody else from then on', story.with(joined), 'Your family’s spokesperson is told for you, since Tuesday 24 November 2026.', 'Bydd llefarydd eich teulu yn cael gwybod ar eich rhan, ers dydd Mawrth 24 Tachwedd 2026.'],
    ['nobody else any more', story.with(joined, removed('2026-11-25 09:00', 'f1')), 'Since Wednesday 25 November 2026 nobody is told for you, so you are told yourself.', 'Ers dydd Mercher 25 Tachwedd 2026 nid oes neb yn cael gwybod ar eich rhan, felly chi eich hun sy’n cael gwybod.'],
  ])('in words: %s', (_name, given, en, cy) => {
    const { derived } = given.as(NOW)
    const obligation = derived.obligations.find(({ ruleId }) => ruleId === 'suspect-arrested') as Obligation
    const { inWords } = explainObligation(obligation, derived.context, { packs: SHIPPED_PACKS, calendar: CALENDAR, events: given.facts.events })
    expect([inWords.en, inWords.cy]).toEqual([expect.stringContaining(en), expect.stringContaining(cy)])
  })
})
