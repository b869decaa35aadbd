// Why: how she may be reached is seen by its ends only; whole it is shown for a reason that stays in the record of who used her details. A contact
// that was checked is said to be safe, or not, from that day on.
import { randomUUID } from 'node:crypto'
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common'
import { isoInstant } from '@kept-informed/kernel'
import { ProblemError } from '@kept-informed/runtime'
import { bodyOf, DOORS, type Doors, goTo, type GoTo, type Page, type Session, SignedInSession, VIEW_PARTS, type ViewParts } from '@kept-informed/web'
import type { Case, Details, Person } from '../doors/notifier.js'
import { calledOf, casesOf } from '../doors/people.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, to, within } from '../paths.js'
import { type NewContactForm, readNewContact, withContact } from './new-contact.js'
import { checkedIn, type PersonFault, readCheckForm, readReasonForm, shownTo } from './read-person-form.js'

const PERSON_REASON = 'Looked at the person in the case'
const NEWER = 412
const NO_DETAILS = 404
const EMPTY: NewContactForm = { to: '', detail: '', how: '', family: '' }

type Showing = { details?: Details; newContact?: NewContactForm; reason?: string; faults?: PersonFault[]; status?: number }

@Controller()
export class PersonController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.person)
  show(@SignedInSession() session: Session, @Param('caseId') caseId: string, @Param('victimId') victimId: string): Promise<Page> {
    return this.pageOf(session, caseId, victimId, {})
  }

  /** The answer itself shows them: they are in no address, and nothing keeps them. */
  @Post(PATHS.reveal)
  async reveal(@SignedInSession() session: Session, @Param('caseId') caseId: string, @Param('victimId') victimId: string, @Body() body: Record<string, unknown>): Promise<Page> {
    await this.personIn(session, caseId, victimId)
    const { reason, faults } = readReasonForm(body)
    if (faults.length > 0) return this.pageOf(session, caseId, victimId, { reason, faults, status: 400 })
    const answer = await this.doors.of(session, 'notifier').get<Details>(`/victims/${encodeURIComponent(victimId)}`, { reason })
    if (!answer.ok && (answer.status === 404 || answer.status === 410)) return this.pageOf(session, caseId, victimId, { reason, faults: [{ field: 'reason', words: 'person.fault.nothing' }], status: answer.status })
    return this.pageOf(session, caseId, victimId, { reason, details: bodyOf(answer) })
  }

  @Post(PATHS.checked)
  async check(@SignedInSession() session: Session, @Param('caseId') caseId: string, @Param('victimId') victimId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    await this.personIn(session, caseId, victimId)
    const { check, faults } = readCheckForm(body)
    if (!check) return this.pageOf(session, caseId, victimId, { faults, status: 400 })
    const door = this.doors.of(session, 'notifier')
    const path = `/victims/${encodeURIComponent(victimId)}`
    const read = await door.get<Details>(path, { reason: check.how })
    const details = bodyOf(read)
    const changed = checkedIn(details, check, isoInstant(this.parts.clock.now()))
    if (!changed) throw new ProblemError(404, 'There is no such contact')
    const put = await door.put(path, changed, read.ok && read.etag !== null ? { ifMatch: read.etag } : {})
    if (!put.ok && put.status === NEWER) return this.pageOf(session, caseId, victimId, { faults: [{ field: `safe-${check.contactId}`, words: 'person.fault.newer' }], status: 409 })
    bodyOf(put)
    return goTo(to('person', { caseId, victimId }))
  }

  @Post(PATHS.newContact)
  async add(@SignedInSession() session: Session, @Param('caseId') caseId: string, @Param('victimId') victimId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const { person } = await this.personIn(session, caseId, victimId)
    const { form, contact, faults } = readNewContact(body, { named: person.notNamedBecause !== 'never-put' })
    if (!contact) return this.pageOf(session, caseId, victimId, { newContact: form, faults, status: 400 })
    const door = this.doors.of(session, 'notifier')
    const path = `/victims/${encodeURIComponent(victimId)}`
    const read = await door.get<Details>(path, { reason: form.how })
    const before = !read.ok && read.status === NO_DETAILS && person.notNamedBecause === 'never-put' ? null : bodyOf(read)
    const put = await door.put(path, withContact(before, contact, { contactId: `officer-${randomUUID()}`, family: form.family, now: isoInstant(this.parts.clock.now()) }), read.ok && read.etag !== null ? { ifMatch: read.etag } : {})
    if (put.ok) return goTo(to('person', { caseId, victimId }))
    if (put.status === NEWER) return this.pageOf(session, caseId, victimId, { newContact: form, faults: [{ field: 'to', words: 'person.fault.newer' }], status: 409 })
    if (put.status !== 400 && put.status !== 422) throw new ProblemError(put.status, put.title)
    return this.pageOf(session, caseId, victimId, { newContact: form, faults: put.errors.map(({ detail }) => ({ field: 'to', words: 'record.fault.refused', facts: { detail } })), status: 400 })
  }

  private async personIn(session: Session, caseId: string, victimId: string): Promise<{ found: Case; person: Person }> {
    const found = (await casesOf(this.doors, session, [caseId], PERSON_REASON)).get(caseId)
    const person = found?.victims.find((one) => one.victimId === victimId)
    if (!found || !person) throw new ProblemError(404, 'There is nobody of this name in the case')
    return { found, person }
  }

  private async pageOf(session: Session, caseId: string, victimId: string, { details, newContact = EMPTY, reason = '', faults = [], status = 200 }: Showing): Promise<Page> {
    const { found, person } = await this.personIn(session, caseId, victimId)
    const shown = new Map(details?.contacts.map((contact) => [contact.contactId, shownTo(contact.to)]))
    const paths = { caseId, victimId }
    return officerPage('people/person.njk', {
      case: found, caseHref: to('case', { caseId }), called: details ? calledOf({ name: details.name }) : calledOf(person), person, faults, reason, revealed: details !== undefined,
      contacts: (person.contacts ?? []).map((contact) => ({ ...contact, whole: shown.get(contact.contactId) ?? null })),
      newContact, addAction: to('newContact', paths), revealAction: to('reveal', paths), checkAction: to('checked', paths),
      holds: found.holds.filter((hold) => hold.victimId === null || hold.victimId === victimId),
      links: ['victim-told', 'needs-assessed', 'contact-agreed', 'contact-held'].map((kind) => ({ kind, href: within(to('recordKind', { caseId, kind }), { victimId }) })),
    }, status)
  }
}
