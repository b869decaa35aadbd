// Why: an event type without a row may be one that was forgotten. These owe nothing by themselves, and each says why; a new type has a row or comes here.
import type { CaseEventType } from '@kept-informed/case-event'

const SETTLES = 'it settles what another event owes'
const STANDING = 'it changes whom and how we tell, not what is owed'

export const OWES_NOTHING: Partial<Record<CaseEventType, string>> = {
  'victim-added': 'who joins is owed what crime-reported owes',
  'victim-removed': 'it ends what is owed',
  'victim-died': 'it ends what is owed',
  'telling-excused': 'it ends what is owed',
  'case-closed': 'it ends the agreed updates',
  'case-reopened': 'the agreed updates count from it',
  'event-retracted': 'what was told wrongly is corrected by every pack alike: 1 working day, a force’s own promise',
  'officer-changed': STANDING,
  'case-restricted': STANDING,
  'case-unrestricted': STANDING,
  'contact-held': STANDING,
  'contact-released': STANDING,
  'victim-opted-out': STANDING,
  'victim-opted-in': STANDING,
  'victim-contact-scheme-opted-in': STANDING,
  'victim-contact-scheme-opted-out': STANDING,
  'support-consent-given': STANDING,
  'officer-attended': SETTLES,
  'needs-assessed': SETTLES,
  'support-declined': SETTLES,
  'support-referred': SETTLES,
  'victim-told': SETTLES,
  'complaint-answered': SETTLES,
  'property-returned': SETTLES,
  'expenses-paid': SETTLES,
  'victim-contact-scheme-contacted': SETTLES,
}
