// Why: how she may be reached is seen by its ends only; whole it is shown for a reason that stays in the record of who used her details. A contact
// that was checked is said to be safe, or not, from that day on.
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common'
import { isoInstant } from '@kept-informed/kernel'
import { ProblemError } from '@kept-informed/runtime'
import { asDoorsSay, bodyOf, DOORS, type Doors, type FormFault, goTo, type GoTo, type Page, type Session, SignedInSession, VIEW_PARTS, type ViewParts } from '@kept-informed/web'
import type { Case, Details, Person } from '../doors/notifier.js'
import { casesOf } from '../doors/people.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, to } from '../paths.js'
import { type Put, putContacts } from './contacts.js'
import { addressField, readNewAddress, withAddress } from './new-address.js'
import { readNewContact, withContact } from './new-contact.js'
import { personModel, type Showing } from './person-model.js'
import { checkedIn, readCheckForm, readReasonForm } from './read-person-form.js'

type Named = { caseId: string; victimId: string }

const PERSON_REASON = 'Looked at the person in the case'
const NOTHING_HELD = [404, 410]

@Controller()
export class PersonController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.person)
  async show(@SignedInSession() session: Session, @Param() named: Named): Promise<Page> {
    return pageOf(await this.personIn(session, named), {})
  }

  /** The answer itself shows them: they are in no address, and nothing keeps them. */
  @Post(PATHS.reveal)
  async reveal(@SignedInSession() session: Session, @Param() named: Named, @Body() body: Record<string, unknown>): Promise<Page> {
    const about = await this.personIn(session, named)
    const { reason, faults } = readReasonForm(body)
    if (faults.length > 0) return pageOf(about, { reason, faults, status: 400 })
    const answer = await this.doors.of(session, 'notifier').get<Details>(`/victims/${encodeURIComponent(named.victimId)}`, { reason })
    if (!answer.ok && NOTHING_HELD.includes(answer.status))
      return pageOf(about, { reason, faults: [{ field: 'reason', words: 'person.fault.nothing' }], status: answer.status })
    const details = bodyOf(answer)
    // In a restricted case she is named from now on.
    return pageOf(await this.personIn(session, named), { reason, details })
  }

  @Post(PATHS.checked)
  async check(@SignedInSession() session: Session, @Param() named: Named, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const about = await this.personIn(session, named)
    const { check, faults } = readCheckForm(body)
    if (!check) return pageOf(about, { faults, status: 400 })
    const put = await putContacts(this.doors, session, about.person, { why: check.how, change: (before) => before && checkedIn(before, check, this.now()) })
    return ended(put, about, {}, () => `safe-${check.contactId}`)
  }

  @Post(PATHS.newContact)
  async add(@SignedInSession() session: Session, @Param() named: Named, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const about = await this.personIn(session, named)
    const { form, contact, faults } = readNewContact(body, { named: about.person.notNamedBecause !== 'never-put' })
    if (!contact) return pageOf(about, { newContact: form, faults, status: 400 })
    const put = await putContacts(this.doors, session, about.person, {
      why: form.how,
      change: (before, contactId) => withContact(before, contact, { contactId, family: form.family, now: this.now() }),
    })
    return ended(put, about, { newContact: form }, () => 'to')
  }

  @Post(PATHS.newAddress)
  async addAddress(@SignedInSession() session: Session, @Param() named: Named, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const about = await this.personIn(session, named)
    const { form, address, faults } = readNewAddress(body, { named: about.person.notNamedBecause !== 'never-put' })
    if (!address) return pageOf(about, { newAddress: form, faults, status: 400 })
    const put = await putContacts(this.doors, session, about.person, {
      why: form.how,
      change: (before, contactId) => withAddress(before, address, { contactId, family: form.family, now: this.now() }),
    })
    return ended(put, about, { newAddress: form }, addressField)
  }

  private now(): string {
    return isoInstant(this.parts.clock.now())
  }

  private async personIn(session: Session, { caseId, victimId }: Named): Promise<About> {
    const found = (await casesOf(this.doors, session, [caseId], PERSON_REASON)).get(caseId)
    const person = found?.victims.find((one) => one.victimId === victimId)
    if (!found || !person) throw new ProblemError(404, 'There is nobody of this name in the case')
    return { found, person }
  }
}

type About = { found: Case; person: Person }

const pageOf = ({ found, person }: About, showing: Showing): Page =>
  officerPage('people/person.njk', personModel(found, person, showing), showing.status ?? 200)

/** Where it is done, back to her page; else the form again, with what is to be mended at the field that `fieldOf` gives for a pointer of the door's. */
function ended(put: Put, about: About, showing: Showing, fieldOf: (pointer: string) => string): Page | GoTo {
  if (put.put === 'done') return goTo(to('person', { caseId: about.found.caseId, victimId: about.person.victimId }))
  if (put.put === 'newer') return pageOf(about, { ...showing, faults: [{ field: fieldOf(''), words: 'person.fault.newer' }], status: 409 })
  const faults: FormFault[] = put.errors.map(({ pointer, detail }) => ({ field: fieldOf(pointer), words: 'form.fault', facts: { detail: asDoorsSay(detail) } }))
  return pageOf(about, { ...showing, faults, status: 400 })
}
