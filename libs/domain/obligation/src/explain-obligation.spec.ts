import { describe, expect, it } from '@jest/globals'
import { SHIPPED_PACKS } from '@kept-informed/victims-code'
import { explainObligation, type Why } from './index.js'
import { aCase, type CaseStory } from './testing/a-case.js'
import { agreed, arrested, assessed, happened, listed, reference, relisted, retracted, told } from './testing/happened.js'
import { CALENDAR, london } from './testing/london.js'

type Which = Parameters<ReturnType<CaseStory['as']>['one']>[1]
const REPORTED = '2026-11-20 09:00'
const NOW = '2026-12-04 12:00'
const story = aCase(REPORTED)
const arrest = arrested('2026-11-23 10:00')

function why(told: CaseStory, now: string, ruleId: string, which?: Which, packs = SHIPPED_PACKS): Why {
  const standing = told.as(now)
  const { facts: _facts, ...snapshot } = standing.one(ruleId, which)
  return explainObligation(snapshot, standing.derived.context, { packs, calendar: CALENDAR, events: told.facts.events })
}

describe('the whole structure', () => {
  it('of an arrest that was told in time', () => {
    expect(why(story.with(arrest).messaged('suspect-arrested', { at: '2026-11-25 10:00' }), NOW, 'suspect-arrested')).toEqual({
      obligationId: story.with(arrest).as(NOW).one('suspect-arrested').obligationId,
      state: 'met',
      because: { ...reference(arrest), type: 'suspect-arrested', occurredAt: london('2026-11-23 10:00') },
      corrects: null,
      row: {
        pack: 'victims-code', version: '2021', ruleId: 'suspect-arrested', right: 6, paragraph: null, kind: 'inform', owedBy: 'police', basis: 'code', limits: { standard: 5, enhanced: 1 },
        tell: 'Arrest and reasons where applicable', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
      },
      day: {
        clock: 'event', clockStartedAt: london('2026-11-23 10:00'), startedOn: '2026-11-23', assumedClock: false, countedFrom: '2026-11-23', workingDays: 5, dueOn: '2026-11-30', dueBy: london('2026-11-30 23:59:59.999'),
        skipped: [{ date: '2026-11-28', why: 'saturday' }, { date: '2026-11-29', why: 'sunday' }],
      },
      person: { victimId: 'v1', recipientId: 'v1', entitlement: 'standard', grounds: [] },
      ended: { state: 'met', at: london('2026-11-25 10:00'), because: { telling: 'telling 2026-11-25 10:00' }, by: 'sms-receipt', reason: null, late: false },
      earlier: [],
      inWords: {
        en: 'The suspect was arrested on Monday 23 November 2026. The police must tell you within 5 working days, so by Monday 30 November 2026: the weekend of 28 and 29 November does not count. This is part of Right 6 of the Victims’ Code (version 2021). You have standard rights. You were told on Wednesday 25 November 2026 by text message. That was in time.',
        cy: 'Cafodd y sawl a ddrwgdybir ei arestio ddydd Llun 23 Tachwedd 2026. Rhaid i’r heddlu roi gwybod i chi o fewn 5 diwrnod gwaith, felly erbyn dydd Llun 30 Tachwedd 2026. Nid yw’r dyddiau hyn yn cyfrif: penwythnos 28 a 29 Tachwedd. Mae hyn yn rhan o Hawl 6 yn y Cod Dioddefwyr (fersiwn 2021). Mae gennych hawliau safonol. Cawsoch wybod ddydd Mercher 25 Tachwedd 2026 drwy neges destun. Roedd hynny mewn pryd.',
      },
    })
  })
})

const child = { kind: 'child' as const, victimId: 'v1', at: london('2026-11-25 10:00'), under18: true, toldDirectly: false }
const guardian = happened('victim-added', '2026-11-21 09:00', { victimId: 'g1', role: 'parent-or-guardian', actsFor: 'v1' })
const spokesperson = happened('victim-added', '2026-11-21 09:00', { victimId: 'f1', role: 'family-spokesperson', actsFor: 'v1' })
const excused = happened('telling-excused', '2026-11-24 09:00', { victimId: 'v1', about: [reference(arrest)], by: 'o1', reason: 'would-prejudice-investigation', note: '' })
const STANDARD = 'You have standard rights.'
const RIGHT_6 = 'This is part of Right 6 of the Victims’ Code (version 2021).'
const RIGHT_8 = 'This is part of Right 8 of the Victims’ Code (version 2021).'
const ARREST = 'The suspect was arrested on Monday 23 November 2026.'
const WITHIN_5 = 'The police must tell you within 5 working days, so by Monday 30 November 2026: the weekend of 28 and 29 November does not count.'
const WITHIN_1 = 'The police must tell you within 1 working day, so by Tuesday 24 November 2026.'
const POLICY = 'This time limit is the service’s own promise, not a rule of the Victims’ Code.'

describe('in plain words', () => {
  it.each<[string, Why, string]>([
    ['owed', why(story.with(arrest), '2026-11-24 12:00', 'suspect-arrested'), `${ARREST} ${WITHIN_5} ${RIGHT_6} ${STANDARD} You have not been told yet.`],
    ['overdue', why(story.with(arrest), NOW, 'suspect-arrested'), `${ARREST} ${WITHIN_5} ${RIGHT_6} ${STANDARD} You have not been told yet, and it is late.`],
    ['told late, by an officer', why(story.with(arrest, told('2026-12-02 10:00', [arrest])), NOW, 'suspect-arrested'), `${ARREST} ${WITHIN_5} ${RIGHT_6} ${STANDARD} You were told on Wednesday 2 December 2026 by a person. That was late.`],
    [
      'shortened by an assessment', why(story.with(arrest, assessed('2026-11-24 10:00', 'enhanced')), '2026-11-24 12:00', 'suspect-arrested'),
      `${ARREST} The police must tell you within 1 working day of Tuesday 24 November 2026, when you got enhanced rights, so by Wednesday 25 November 2026. Before that, the day was Monday 30 November 2026. ${RIGHT_6} You have enhanced rights, because an assessment of your needs said so. You have not been told yet.`,
    ],
    [
      'shortened by a date of birth', why(story.with(arrest).knowing(child), '2026-11-25 12:00', 'suspect-arrested'),
      `${ARREST} The police must tell you within 1 working day of Wednesday 25 November 2026, when you got enhanced rights, so by Thursday 26 November 2026. Before that, the day was Monday 30 November 2026. ${RIGHT_6} You have enhanced rights, because you are under 18. You have not been told yet.`,
    ],
    ['enhanced too late to be sooner', why(story.with(arrest, assessed('2026-12-01 10:00', 'enhanced')), NOW, 'suspect-arrested'), `${ARREST} ${WITHIN_5} ${RIGHT_6} You have enhanced rights, because an assessment of your needs said so. You have not been told yet, and it is late.`],
    ['the kind of offence', why(aCase(REPORTED, { category: 'stalking-harassment' }).with(arrest), '2026-11-23 12:00', 'suspect-arrested'), `${ARREST} ${WITHIN_1} ${RIGHT_6} You have enhanced rights, because of the kind of offence. You have not been told yet.`],
    [
      'a kind of offence, and an assessment that said otherwise', why(aCase(REPORTED, { category: 'arson' }).with(assessed('2026-11-21 10:00', 'standard'), arrest), '2026-11-23 12:00', 'suspect-arrested'),
      `${ARREST} ${WITHIN_5} ${RIGHT_6} An assessment of your needs said that you have standard rights. You have not been told yet.`,
    ],
    [
      'a child, whose guardian is told', why(aCase(REPORTED, { victims: [{ victimId: 'v1', role: 'victim', under18: true }] }).with(guardian, arrest).messaged('suspect-arrested', { at: '2026-11-23 15:00', by: 'email-accepted' }), NOW, 'suspect-arrested'),
      `${ARREST} ${WITHIN_1} ${RIGHT_6} You have enhanced rights, because you are under 18. Your parent or guardian is told for you. Your parent or guardian was told on Monday 23 November 2026 by email. That was in time.`,
    ],
    [
      'a bereaved relative with a spokesperson', why(aCase(REPORTED, { victims: [{ victimId: 'v1', role: 'bereaved-relative' }] }).with(spokesperson, arrest), '2026-11-23 12:00', 'suspect-arrested'),
      `${ARREST} ${WITHIN_1} ${RIGHT_6} You have enhanced rights, because you are a bereaved relative. Your family’s spokesperson is told for you. Your family’s spokesperson has not been told yet.`,
    ],
    [
      'day 0 on a Saturday', why(story.with(arrested('2026-11-28 10:00')), '2026-11-28 12:00', 'suspect-arrested'),
      `The suspect was arrested on Saturday 28 November 2026. The police must tell you within 5 working days, so by Friday 4 December 2026: Sunday 29 November does not count. ${RIGHT_6} ${STANDARD} You have not been told yet.`,
    ],
    [
      'Christmas with a substitute day', why(story.with(arrested('2026-12-24 10:00')), '2026-12-24 12:00', 'suspect-arrested'),
      `The suspect was arrested on Thursday 24 December 2026. The police must tell you within 5 working days, so by Tuesday 5 January 2027: Christmas Day (Friday 25 December), the weekend of 26 and 27 December, the substitute day for Boxing Day (Monday 28 December), New Year’s Day (Friday 1 January) and the weekend of 2 and 3 January do not count. ${RIGHT_6} ${STANDARD} You have not been told yet.`,
    ],
    [
      'a weekend across two months', why(aCase('2026-10-01 09:00').with(arrested('2026-10-29 10:00')), '2026-10-29 12:00', 'suspect-arrested'),
      `The suspect was arrested on Thursday 29 October 2026. The police must tell you within 5 working days, so by Thursday 5 November 2026: the weekend of 31 October and 1 November does not count. ${RIGHT_6} ${STANDARD} You have not been told yet.`,
    ],
    [
      'a holiday of no rule has no name', why(aCase('2022-06-01 09:00').with(arrested('2022-06-01 10:00')), '2022-06-01 12:00', 'suspect-arrested'),
      `The suspect was arrested on Wednesday 1 June 2022. The police must tell you within 5 working days, so by Friday 10 June 2022: the bank holiday on Thursday 2 June, the bank holiday on Friday 3 June and the weekend of 4 and 5 June do not count. ${RIGHT_6} ${STANDARD} You have not been told yet.`,
    ],
    [
      'an escape: the same day', why(story.with(happened('offender-escaped', '2026-11-29 10:00', { offenderRef: 's1' })), '2026-11-29 12:00', 'escape-warning'),
      'The offender escaped on Sunday 29 November 2026. The police must warn you on the same day, so by the end of Sunday 29 November 2026. This is part of Right 11 of the Victims’ Code (version 2021). You have standard rights. It has not been done yet.',
    ],
    [
      'when the Witness Care Unit had it', why(story.with(listed('2026-11-23 10:00', 'h1', { heard: '2026-11-23 10:00' })), '2026-11-23 12:00', 'hearing-listed'),
      `A court hearing was arranged on Monday 23 November 2026. The days are counted from Monday 23 November 2026, when this system had the news: it is not on record when the Witness Care Unit had it. The Witness Care Unit must tell you within 1 working day, so by Tuesday 24 November 2026. ${RIGHT_8} ${STANDARD} You have not been told yet.`,
    ],
    [
      'and where it says so', why(story.with(happened('court-bail-decided', '2026-11-23 10:00', { suspectRef: 's1', outcome: 'refused', receivedByWcu: '2026-11-25T09:00:00Z' } as never)), '2026-11-25 12:00', 'court-bail'),
      `The court decided about bail on Monday 23 November 2026. The days are counted from Wednesday 25 November 2026, when the Witness Care Unit had the news. The Witness Care Unit must tell you within 5 working days, so by Wednesday 2 December 2026: the weekend of 28 and 29 November does not count. ${RIGHT_8} ${STANDARD} You have not been told yet.`,
    ],
    ['excused', why(story.with(arrest, excused), NOW, 'suspect-arrested'), `${ARREST} ${WITHIN_5} ${RIGHT_6} ${STANDARD} It did not have to be done, because it would harm the investigation. That was recorded on Tuesday 24 November 2026.`],
    ['retracted', why(story.with(arrest, retracted('2026-11-24 10:00', arrest, true)), NOW, 'suspect-arrested'), `${ARREST} ${WITHIN_5} ${RIGHT_6} ${STANDARD} It is no longer owed, because the record that it came from was taken back on Tuesday 24 November 2026.`],
    [
      'superseded', why(story.with(listed('2026-11-23 10:00'), relisted('2026-11-23 15:00')), NOW, 'hearing-listed'),
      `A court hearing was arranged on Monday 23 November 2026. The days are counted from Monday 23 November 2026, when this system had the news: it is not on record when the Witness Care Unit had it. The Witness Care Unit must tell you within 1 working day, so by Tuesday 24 November 2026. ${RIGHT_8} ${STANDARD} It is no longer owed, because the hearing was changed on Monday 23 November 2026.`,
    ],
    [
      'a correction', why(story.with(arrest, told('2026-11-23 12:00', [arrest]), retracted('2026-11-24 10:00', arrest, true)), '2026-11-24 12:00', 'correction'),
      `A record of your case was taken back on Tuesday 24 November 2026. The police must tell you that something you were told was wrong within 1 working day, so by Wednesday 25 November 2026. ${POLICY} ${STANDARD} You have not been told yet.`,
    ],
    [
      'the first periodic update', why(story.with(agreed('2026-11-24 10:00', 'P14D')), '2026-11-24 12:00', 'periodic-update'),
      `How often you get an update was agreed on Tuesday 24 November 2026. The police must give you an update, even if nothing has changed, as often as was agreed, so by Tuesday 8 December 2026. ${RIGHT_6} ${STANDARD} You have not been told yet.`,
    ],
    [
      'the next, counted from the last telling', why(story.with(agreed('2026-11-24 10:00', 'P14D'), told('2026-11-26 10:00')), NOW, 'periodic-update'),
      `How often you get an update was agreed on Tuesday 24 November 2026. The police must give you an update, even if nothing has changed, as often as was agreed, so by Thursday 10 December 2026. This is counted from Thursday 26 November 2026. ${RIGHT_6} ${STANDARD} You have not been told yet.`,
    ],
    [
      'one past the list of bank holidays', why(aCase('2028-12-01 09:00').with(agreed('2028-12-20 10:00', 'P14D')), '2028-12-20 12:00', 'periodic-update'),
      `How often you get an update was agreed on Wednesday 20 December 2028. The police must give you an update, even if nothing has changed, on a day that cannot be worked out yet, because the list of bank holidays does not reach it. ${RIGHT_6} ${STANDARD} You have not been told yet.`,
    ],
    [
      'a message that came back', why(story.with(arrest).messaged('suspect-arrested', { at: '2026-11-24 10:00', undone: '2026-11-26 10:00' }), '2026-11-26 12:00', 'suspect-arrested'),
      `${ARREST} ${WITHIN_5} ${RIGHT_6} ${STANDARD} On Thursday 26 November 2026 it turned out that a message had not arrived, so it was owed again. You have not been told yet.`,
    ],
    ['something to be done, and done', why(story.with(assessed('2026-11-23 10:00', 'standard')), NOW, 'needs-assessment'), `The crime was reported on Friday 20 November 2026. The police must assess what you need within 5 working days, so by Friday 27 November 2026: the weekend of 21 and 22 November does not count. ${POLICY} ${STANDARD} It was done on Monday 23 November 2026. That was in time.`],
  ])('%s', (_name, { inWords: { en } }, expected) => {
    expect(en).toBe(expected)
  })
})

describe('what changed it', () => {
  it('is every earlier value, with the type and time of what changed it', () => {
    const assessment = assessed('2026-11-24 10:00', 'enhanced')
    const because = { ...reference(assessment), type: 'needs-assessed', occurredAt: assessment.occurredAt }
    const { day, person, earlier } = why(story.with(arrest, assessment), '2026-11-24 12:00', 'suspect-arrested')
    expect(earlier).toEqual([
      { at: assessment.occurredAt, what: 'entitlement', from: 'standard', to: 'enhanced', because },
      { at: assessment.occurredAt, what: 'due', from: '2026-11-30T23:59:59.999Z', to: '2026-11-25T23:59:59.999Z', because },
    ])
    expect(day).toMatchObject({ startedOn: '2026-11-23', countedFrom: '2026-11-24', workingDays: 1, skipped: [] })
    expect(person).toMatchObject({ entitlement: 'enhanced', grounds: ['assessed'] })
  })

  it('a correction names what it corrects, and has no row of its own', () => {
    const given = story.with(arrest, told('2026-11-23 12:00', [arrest]), retracted('2026-11-24 10:00', arrest, true))
    expect(why(given, '2026-11-24 12:00', 'correction')).toMatchObject({
      corrects: given.as(NOW).one('suspect-arrested').obligationId,
      row: { pack: 'force-policy', version: '2021', ruleId: 'correction', basis: 'policy', limits: null, tell: null, source: null, confidence: 'number is policy' },
      day: { workingDays: 1 },
    })
  })
})

describe('what is not known is not made up', () => {
  it('without the case, the events and the pack it still explains the day', () => {
    const { facts: _facts, ...snapshot } = story.with(arrest).as(NOW).one('suspect-arrested')
    const { because, row, day, inWords } = explainObligation({ ...snapshot, recipientId: 'x1', entitlement: 'enhanced' }, null, { packs: [], calendar: CALENDAR })
    expect([because, row.limits, row.tell, row.paragraph, day.workingDays]).toEqual([reference(arrest), null, null, null, 5])
    expect(inWords.en).toBe(`This is owed because of something that happened in your case. ${WITHIN_5} ${RIGHT_6} You have enhanced rights. The person who acts for you is told for you. The person who acts for you has not been told yet, and it is late.`)
  })

  it.each([['checked', '8.2', '8.2'], ['recalled', '~8.2', null], ['none', null, null]])('a paragraph that is %s', (_name, paragraph, expected) => {
    const packs = SHIPPED_PACKS.map((pack) => ({ ...pack, rows: pack.rows.map((row) => ({ ...row, paragraph })) }))
    expect(why(story.with(arrest), NOW, 'suspect-arrested', {}, packs).row.paragraph).toBe(expected)
  })
})
