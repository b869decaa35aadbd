// Why: an officer, an inspector or the victim herself may ask why nothing was sent; the answer is a sentence, one for each word.
import type { WithheldBecause } from './notification.js'

export const REASONS_IN_WORDS: Readonly<Record<WithheldBecause, string>> = {
  erased: 'The details of this person were erased.',
  'victim-died': 'The victim, or the person told for them, has died.',
  'recipient-is-suspect': 'The person who would be told for the victim is a suspect in the case, or shares a contact with somebody who must not be reached.',
  'adverse-match': 'Every contact that could be used belongs to somebody in this case who must not be reached, or to their household.',
  homicide: 'In a homicide nothing is sent: an officer tells the family in person.',
  'officer-only': 'This victim is told by an officer only.',
  restricted: 'The case is restricted: nothing is sent in it.',
  held: 'An officer has put telling on hold until a set time.',
  stopped: 'Sending was stopped by a person.',
  guard: 'Much more news of this kind came from one source than is usual: it is held until two people agree that it may go, or they agreed that it may not.',
  'opted-out': 'The victim asked not to be told about this.',
  child: 'The victim is a child and there is no parent or guardian in the case who may be told.',
  'needs-approval': 'An officer must approve this message before it is sent.',
  'no-details': 'No details of this person were ever given.',
  'no-safe-contact': 'No contact of this person is marked safe and can be used.',
  'contact-expired': 'Every safe contact of this person has passed the day until which it was agreed.',
  'language-not-approved': 'There is no approved wording in the language of this person.',
  'wording-not-published': 'The wording has not been published by two people.',
  'call-first': 'This news is to be told in a call first; the message follows the call, or goes when half of the time is gone.',
  'outside-safe-hours': 'It is not a safe hour, or not a good time, for this news to arrive.',
}
