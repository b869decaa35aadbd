// Why: the specs of the wording share one reader, one case and the facts of each event as the examples of CONTRACT section 2 have them.
import type { CaseEventType } from '@kept-informed/case-event'
import type { MessageFacts } from '@kept-informed/obligation'
import { WORDING_IDS } from '../templates.js'
import { wordingVersion } from '../wordings.js'
import type { MessageInput, NewsItem } from '../render/message-input.js'

const NO_CONTACT = { text: 'Not to contact the victim directly or indirectly', safeguards: ['v-58213'] }
const NOT_THE_STREET = { text: 'Not to enter the street where the burglary took place', safeguards: ['v-58213'] }
const HEARING = { hearingId: 'H-90311', at: '2027-01-12T10:00:00+00:00', court: "Exampleton Magistrates' Court" }

/** Every template with the event that owes it and that event's data, complete. */
export const EXAMPLES: [templateId: string, eventType: CaseEventType, data: Record<string, unknown>][] = [
  ['crime-confirmed', 'crime-reported', { crimeReference: 'CR-26-0198842', offence: { category: 'burglary-dwelling' } }],
  ['victim-statement-offer', 'crime-reported', {}],
  ['compensation-information', 'crime-reported', {}],
  ['not-investigated', 'not-investigated', { reason: 'no line of enquiry' }],
  ['suspect-arrested', 'suspect-arrested', { suspectRef: 'S-71024', reason: 'burglary' }],
  ['suspect-interviewed', 'suspect-interviewed', { suspectRef: 'S-71024', reason: 'voluntary interview' }],
  ['suspect-released', 'suspect-released', { suspectRef: 'S-71024', reason: 'not enough evidence yet' }],
  ['suspect-released-under-investigation', 'suspect-released-under-investigation', { suspectRef: 'S-71024' }],
  ['suspect-bailed', 'suspect-bailed', { suspectRef: 'S-71024', conditions: [NO_CONTACT, NOT_THE_STREET], returnOn: '2026-12-21' }],
  ['bail-conditions-changed', 'bail-conditions-changed', { suspectRef: 'S-71024', conditions: [NO_CONTACT], reason: 'a new address' }],
  ['bail-cancelled', 'bail-cancelled', { suspectRef: 'S-71024', conditions: [NO_CONTACT], reason: 'no longer necessary' }],
  ['suspect-charged', 'suspect-charged', { suspectRef: 'S-71024', charges: ['Burglary of a dwelling'], firstHearing: HEARING, bailConditions: [NO_CONTACT] }],
  ['out-of-court-disposal', 'out-of-court-disposal-given', { suspectRef: 'S-71024', disposal: 'conditional caution' }],
  ['no-further-action', 'no-further-action', { suspectRef: 'S-71024', reason: 'not enough evidence', decidedBy: 'police', reviewAvailable: true }],
  ['no-charge-by-cps', 'no-further-action', { suspectRef: 'S-71024', reason: 'not enough evidence', decidedBy: 'cps', reviewAvailable: true }],
  ['prosecution-stopped', 'prosecution-stopped', { suspectRef: 'S-71024', reason: 'a witness cannot come', reviewAvailable: true }],
  ['charge-altered', 'charge-altered', { suspectRef: 'S-71024', reason: 'theft fits the evidence better', reviewAvailable: true }],
  ['investigation-closed', 'investigation-closed', { outcome: 'no-suspect-identified', reviewAvailable: true }],
  ['hearing-listed', 'hearing-listed', { ...HEARING, purpose: 'first hearing' }],
  ['hearing-changed', 'hearing-changed', { ...HEARING, purpose: 'first hearing', reason: 'the court has no room that morning' }],
  ['court-bail', 'court-bail-decided', { suspectRef: 'S-71024', outcome: 'conditional bail', conditions: [NO_CONTACT, NOT_THE_STREET] }],
  ['warrant-issued', 'warrant-issued', { suspectRef: 'S-71024', outcome: 'not backed for bail' }],
  ['warrant-executed', 'warrant-executed', { suspectRef: 'S-71024', outcome: 'brought before the court' }],
  ['witness-required', 'witness-required', HEARING],
  ['special-measures', 'special-measures-decided', { granted: ['screens'], refused: ['live link'] }],
  ['verdict', 'verdict-given', { suspectRef: 'S-71024', verdict: 'guilty', reasons: 'the jury agreed' }],
  ['sentence', 'sentence-passed', { suspectRef: 'S-71024', sentence: '18 months in prison', custodyMonths: 18, specifiedOffence: true, explanation: 'half is served in prison, the rest on licence' }],
  ['appeal-lodged', 'appeal-lodged', { suspectRef: 'S-71024', ...HEARING, court: 'Exampleton Crown Court' }],
  ['appeal-hearing', 'appeal-hearing-listed', { suspectRef: 'S-71024', ...HEARING, court: 'Exampleton Crown Court' }],
  ['appeal-decided', 'appeal-decided', { suspectRef: 'S-71024', hearingId: 'H-90420', result: 'dismissed' }],
  ['release-considered', 'release-considered', { offenderRef: 'O-33017', on: '2027-02-15' }],
  ['offender-moved-to-open', 'offender-moved-to-open', { offenderRef: 'O-33017', on: '2027-02-15' }],
  ['offender-released', 'offender-released', { offenderRef: 'O-33017', on: '2027-01-05', licenceConditions: [NO_CONTACT] }],
  ['offender-recalled', 'offender-recalled', { offenderRef: 'O-33017', on: '2027-01-05' }],
  ['review-acknowledged', 'review-requested', { reviewId: 'VRR-811' }],
  ['review-result', 'review-decided', { reviewId: 'VRR-811', result: 'decision upheld' }],
  ['periodic-update', 'contact-agreed', { every: 'P14D' }],
  ['correction', 'suspect-arrested', { suspectRef: 'S-71024', reason: 'burglary' }],
]

/** Monday 23 November 2026, 3:30pm in London. */
const OCCURRED_AT = Date.UTC(2026, 10, 23, 15, 30)
/** The next morning. */
const NOW = Date.UTC(2026, 10, 24, 9)

export const exampleFacts = (eventType: CaseEventType, data: Record<string, unknown>): MessageFacts =>
  ({ eventType, occurredAt: OCCURRED_AT, receivedAt: OCCURRED_AT, crimeReference: 'CR-26-0198842', offenceCategory: 'burglary-dwelling', data })

/** A piece of news in the newest English, in time, with its complete facts unless others are given. */
export function exampleNews(templateId: string, data?: Record<string, unknown>): NewsItem {
  const [id, eventType, complete] = EXAMPLES.find(([known]) => known === templateId) ?? EXAMPLES[0]!
  return { templateId: id, version: wordingVersion(id, 'en') ?? '', facts: exampleFacts(eventType, data ?? complete), late: false }
}

/** That template with its complete facts, for a reader with nothing to hide, over a text message unless `other` says otherwise. */
export function exampleInput(templateId: string, other: Partial<MessageInput> = {}): MessageInput {
  return {
    ...exampleNews(templateId),
    templateId,
    channel: 'sms',
    detail: 'full',
    subjectDetail: 'full',
    language: 'en',
    alsoAbout: [],
    neutralVersion: '1',
    english: Object.fromEntries(WORDING_IDS.map((wordingId) => [wordingId, wordingVersion(wordingId, 'en') ?? ''])),
    recipient: { name: { salutation: 'Ms', given: 'Ada', family: 'Byron' }, tellsFor: false },
    codePhrase: null,
    contact: { name: 'Detective Sergeant Jo Khan', phone: '020 7946 0018', hours: null },
    force: { name: 'Example Police', phone: '101', url: 'https://www.example.police.uk', area: 'england' },
    reference: 'KI-3F2A91BC',
    largePrint: false,
    easyRead: false,
    now: NOW,
    ...other,
  }
}
