// Why: "did you tell her in time?" has one answer for each obligation: yes, yes but late, not yet, no, or no longer owed, with the day, how it was
// proven, and what the reckoning rests on. Purely made from the record; the same record gives the same words.
import type { Certificate } from '@kept-informed/channels'
import type { EvidenceEntry } from '@kept-informed/evidence-chain'
import { type Instant, isoInstant, type LocalDate } from '@kept-informed/kernel'
import { explainObligation, type Why } from '@kept-informed/obligation'
import type { CodePack, WorkingCalendar } from '@kept-informed/victims-code'
import type { ObligationRow } from '../project-facts.js'
import type { CaseRecord } from './case-record.query.js'
import { howToldRows } from './how-told.js'
import { dayOf, momentOf } from './london-words.js'

export type CertifiedBy = { packs: readonly CodePack[]; calendar: WorkingCalendar }
type Row = readonly [what: string, record: string]

export function certificateOf(obligation: ObligationRow, { timeline, context, chain }: CaseRecord, { packs, calendar }: CertifiedBy): Certificate {
  const why = explainObligation(obligation, context, { packs, calendar, events: timeline.events })
  const told = howToldRows(obligation, timeline.notifications)
  return {
    title: 'Certificate: was the victim told in time?',
    question: `Case ${obligation.caseId}, victim ${obligation.victimId}: ${obligation.kind === 'act' ? 'was what the Victims’ Code asks for done in time?' : 'was the victim told in time?'}`,
    answer: answerOf(obligation, calendar),
    sections: [
      { heading: 'What was owed', paragraphs: why.row.tell === null ? [] : [why.row.tell], rows: owedRows(obligation, why) },
      { heading: 'Why that day', paragraphs: [], rows: dayRows(why) },
      ...(told.length > 0 ? [{ heading: 'What was sent', paragraphs: [], rows: told }] : []),
      { heading: 'In plain words, as said to the person owed', paragraphs: why.inWords.en.split('\n').filter((line) => line !== ''), rows: [] },
      proofOfRecord(chain),
    ],
    reference: `Obligation ${obligation.obligationId}`,
  }
}

function answerOf({ state, kind, metAt, late, dueBy, dueOn, reason }: ObligationRow, calendar: WorkingCalendar): string {
  const done = kind === 'act' ? 'done' : 'told'
  const due = dueBy === null ? 'no day was set' : `it was due by the end of ${dayOf(dueBy)}`
  switch (state) {
    case 'met':
      return metAt === null ? `Yes, ${done}; ${due}.` : late ? `Late. It was ${done} on ${momentOf(metAt)}, ${daysAfter(metAt, dueOn, calendar)}; ${due}.` : `Yes. It was ${done} on ${momentOf(metAt)}, in time; ${due}.`
    case 'owed':
      return `Not yet. It is still owed; ${due.replace('was', 'is')}.`
    case 'overdue':
      return `No. It is overdue: ${due}, and nothing on record says that it was ${done}.`
    case 'excused':
      return `It did not have to be ${done} any more: ${ENDED_BECAUSE[reason ?? 'other']}.`
    case 'cancelled':
      return `It is no longer owed: ${ENDED_BECAUSE[reason ?? 'other']}.`
  }
}

function daysAfter(metAt: Instant, dueOn: LocalDate | null, calendar: WorkingCalendar): string {
  if (dueOn === null) return 'too late'
  let days = 0
  for (let day = calendar.localDate(metAt); day > dueOn; day = calendar.addDays(day, -1)) days += 1
  return days === 0 ? 'too late' : `${days} ${days === 1 ? 'day' : 'days'} late`
}

const ENDED_BECAUSE: Record<NonNullable<ObligationRow['reason']>, string> = {
  retracted: 'the event that it rests on was taken back',
  superseded: 'a later event took its place',
  'left-case': 'the person is no longer a victim in this case',
  'opted-out': 'the victim had asked not to be told of this',
  'victim-died': 'the victim died',
  erased: 'the victim’s details were erased',
  'would-prejudice-investigation': 'telling would have prejudiced the investigation',
  'risk-to-safety': 'telling would have put somebody’s safety at risk',
  'victim-asked-not-to-be-told': 'the victim asked not to be told',
  other: 'for a reason that the force recorded',
}

function owedRows({ obligationId, victimId, recipientId, owedBy, kind, ruleId }: ObligationRow, { row, because }: Why): Row[] {
  const known = because.occurredAt === undefined ? '' : `, ${momentOf(because.occurredAt)}`
  return [
    ['Obligation', obligationId], ['Owed to (id)', victimId], ...(recipientId === victimId ? [] : [['Told in their place (id)', recipientId] as const]), ['Owed by', owedBy],
    ['Rule', `${ruleId} (${kind === 'act' ? 'something to do' : 'something to tell'}), ${row.pack} ${row.version}`],
    ...(row.right === null ? [] : [['Right', `Right ${row.right}${row.paragraph === null ? '' : `, paragraph ${row.paragraph}`}`] as const]),
    ['Because of event', `${because.type === undefined ? 'an event' : `case.${because.type}.v1`}${known}`], ['Event’s source and id', `${because.source} ${because.id}`],
  ]
}

const NOT_COUNTED = { saturday: 'Saturday', sunday: 'Sunday', 'bank-holiday': 'bank holiday' } as const

function dayRows({ day, person }: Why): Row[] {
  const skipped = day.skipped.map(({ date, why, name }) => `${date} (${name ?? NOT_COUNTED[why]})`)
  return [
    ['Clock began', `${momentOf(day.clockStartedAt)}${day.assumedClock ? ' (assumed: nobody said when it was received)' : ''}`],
    ['Entitlement', person.entitlement],
    ['Limit', day.workingDays === null ? 'as agreed' : `${day.workingDays} working ${day.workingDays === 1 ? 'day' : 'days'}, counted from ${day.countedFrom}`],
    ...(skipped.length === 0 ? [] : [['Days that did not count', skipped.join(', ')] as const]),
    ['Due by', day.dueBy === null ? 'no day is set' : `${momentOf(day.dueBy)} (${isoInstant(day.dueBy)})`],
  ]
}

function proofOfRecord(chain: readonly EvidenceEntry[]): Certificate['sections'][number] {
  const head = chain.at(-1)
  return {
    heading: 'How this can be checked',
    paragraphs: ['This page is made from the record of the case and names people by their ids only. The case’s evidence pack, made while the record was the same, is signed and names this file by its SHA-256; anybody can check the pack with the force’s public key.'],
    rows: head ? [['Record as of', momentOf(head.at)], ['Last entry of the chain', `number ${head.index}`], ['Its hash', head.hash]] : [],
  }
}
