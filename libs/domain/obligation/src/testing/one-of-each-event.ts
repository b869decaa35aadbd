// Why: every row of the packs is tried with an event that owes what the row says, and every event with every row; this is one plain event of
// each type, for the victim `v1` of a case, with the fields that conditions ask for set so that they hold.
import { CASE_EVENT_TYPES, type CaseEvent, type CaseEventType, type DataOf } from '@kept-informed/case-event'
import { happened } from './happened.js'

const victimId = 'v1'
const suspect = { suspectRef: 's1' }
const offender = { offenderRef: 's1' }
const hearing = { hearingId: 'h1', at: '2027-02-01T10:00:00Z', court: 'Luton' }
const stopped = { ...suspect, reason: 'the evidence', reviewAvailable: true }
/** A bail condition that protects the victim. */
export const SAFEGUARDING = [{ text: 'not to contact her', safeguards: [victimId] }]

type Plain = Exclude<CaseEventType, 'crime-reported'>

const DATA: { [Type in Plain]: DataOf<Type> } = {
  'officer-changed': { officer: { officerId: 'o2' } },
  'officer-attended': {},
  'case-restricted': { reason: 'risk' },
  'case-unrestricted': { reason: 'risk over' },
  'event-retracted': { retracts: { source: 'urn:records', id: 'unknown' }, reason: 'mistake', wrong: true },
  'case-closed': {},
  'case-reopened': { reason: 'new evidence' },
  'prosecution-stopped': stopped,
  'charge-altered': stopped,
  'hearing-listed': hearing,
  'hearing-changed': hearing,
  'court-bail-decided': { ...suspect, outcome: 'bail', conditions: SAFEGUARDING },
  'warrant-issued': suspect,
  'warrant-executed': suspect,
  'witness-required': { victimId, hearingId: 'h1' },
  'special-measures-decided': { victimId, granted: ['screen'] },
  'verdict-given': { ...suspect, verdict: 'guilty' },
  'sentence-passed': { ...suspect, sentence: 'one year in prison', custodyMonths: 12, specifiedOffence: true },
  'appeal-lodged': suspect,
  'appeal-hearing-listed': { ...suspect, ...hearing },
  'appeal-decided': { ...suspect, result: 'dismissed' },
  'not-investigated': { reason: 'no line of inquiry' },
  'investigation-opened': {},
  'suspect-arrested': suspect,
  'suspect-interviewed': suspect,
  'suspect-released': suspect,
  'suspect-bailed': { ...suspect, conditions: SAFEGUARDING },
  'suspect-released-under-investigation': suspect,
  'bail-conditions-changed': { ...suspect, conditions: SAFEGUARDING, reason: 'breach' },
  'bail-cancelled': { ...suspect, reason: 'breach' },
  'suspect-charged': { ...suspect, charges: ['theft'] },
  'out-of-court-disposal-considered': { ...suspect, disposal: 'caution' },
  'out-of-court-disposal-given': { ...suspect, disposal: 'caution' },
  'no-further-action': { reason: 'the evidence', decidedBy: 'police', reviewAvailable: true },
  'investigation-closed': { outcome: 'no suspect' },
  'victim-contact-scheme-referred': { victimId },
  'victim-contact-scheme-contacted': { victimId },
  'victim-contact-scheme-opted-in': { victimId },
  'victim-contact-scheme-opted-out': { victimId },
  'release-considered': offender,
  'offender-moved-to-open': offender,
  'offender-released': offender,
  'offender-recalled': offender,
  'offender-escaped': offender,
  'victim-added': { victimId: 'v2', role: 'victim' },
  'victim-removed': { victimId, reason: 'asked' },
  'victim-died': { victimId },
  'needs-assessed': { victimId, entitlement: 'standard', grounds: [] },
  'contact-agreed': { victimId, every: 'P14D' },
  'support-consent-given': { victimId },
  'support-declined': { victimId },
  'support-referred': { victimId },
  'victim-told': { victimId, by: 'o1', how: 'phone' },
  'victim-opted-out': { victimId, topics: ['all'] },
  'victim-opted-in': { victimId, topics: ['all'] },
  'telling-excused': { victimId, about: [], by: 'o1', reason: 'other', note: '' },
  'contact-held': { reason: 'search', until: '2026-12-25T10:00:00Z' },
  'contact-released': {},
  'complaint-made': { victimId, complaintId: 'c1', provider: 'police' },
  'complaint-answered': { victimId, complaintId: 'c1', provider: 'police' },
  'review-requested': { victimId, reviewId: 'r1' },
  'review-decided': { victimId, reviewId: 'r1' },
  'property-no-longer-needed': { victimId, propertyRef: 'p1' },
  'property-returned': { victimId, propertyRef: 'p1' },
  'expenses-claimed': { victimId, claimId: 'e1' },
  'expenses-paid': { victimId, claimId: 'e1' },
}

const isPlain = (type: CaseEventType): type is Plain => type !== 'crime-reported'

/** Every type but the report, which opens a case. */
export const PLAIN_EVENT_TYPES: readonly Plain[] = CASE_EVENT_TYPES.filter(isPlain)

/** `at` is a London wall clock; `data` changes what the plain event says. */
export const plainEvent = (type: Plain, at: string, data: object = {}): CaseEvent => happened(type, at, { ...DATA[type], ...data } as DataOf<Plain>) as CaseEvent
