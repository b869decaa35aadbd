// Why: what the page of a person shows, whichever form brought her there: contacts by their ends, or whole for once; and each form as it was filled in. Pure.
import type { FormFault } from '@kept-informed/web'
import type { Case, Details, Person } from '../doors/notifier.js'
import { calledOf } from '../doors/people.js'
import { to, within } from '../paths.js'
import type { NewAddressForm } from './new-address.js'
import type { NewContactForm } from './new-contact.js'
import { mayBeOverheard } from './may-be-overheard.js'
import { shownTo } from './read-person-form.js'

export type Showing = { details?: Details; newContact?: NewContactForm; newAddress?: NewAddressForm; reason?: string; faults?: FormFault[]; status?: number }

const NO_CONTACT: NewContactForm = { to: '', detail: '', how: '', family: '' }
const NO_ADDRESS: NewAddressForm = { lines: '', postcode: '', detail: '', how: '', family: '' }
const RECORDED = ['victim-told', 'needs-assessed', 'contact-agreed', 'contact-held']

export function personModel(found: Case, person: Person, { details, newContact, newAddress, reason = '', faults = [] }: Showing): object {
  const { caseId } = found
  const { victimId } = person
  const whole = new Map(details?.contacts.map((contact) => [contact.contactId, shownTo(contact.to)]))
  const paths = { caseId, victimId }
  return {
    case: found, caseHref: to('case', { caseId }), called: details ? calledOf({ name: details.name }) : calledOf(person), person, faults, reason, revealed: details !== undefined,
    contacts: (person.contacts ?? []).map((contact) => ({ ...contact, whole: whole.get(contact.contactId) ?? null })),
    newContact: newContact ?? NO_CONTACT, addsContact: newContact !== undefined, newAddress: newAddress ?? NO_ADDRESS, addsAddress: newAddress !== undefined,
    addAction: to('newContact', paths), addressAction: to('newAddress', paths), revealAction: to('reveal', paths), checkAction: to('checked', paths),
    holds: found.holds.filter((hold) => hold.victimId === null || hold.victimId === victimId),
    warned: mayBeOverheard(found, person),
    links: RECORDED.map((kind) => ({ kind, href: within(to('recordKind', { caseId, kind }), { victimId }) })),
  }
}
