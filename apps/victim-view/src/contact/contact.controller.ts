// Why: how she is reached is hers to say. What makes it stricter holds at once; a new number or address waits for an officer.
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import { bodyOf, type FormFault, type GoTo, goTo, page, type Page, SignedInSession, textIn } from '@kept-informed/web'
import type { OwnCases } from '../news/own-case.js'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'
import type { VisitorSession } from '../visitor.js'
import type { OwnContacts } from './own-contacts.js'
import { DAYS, FORMATS, MOST_WISH_LETTERS, readContactForm, readNewContact, readWish, RHYTHMS, ticked, type Wish } from './read-contact-form.js'

const DOOR = '/signed-in-victim/contact'
const [BAD, ENOUGH, CHANGED, IMPOSSIBLE] = [400, 409, 412, 422]
const HOURS = Array.from({ length: 25 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)
const SAID = ['changed', 'given', 'paused', 'resumed', 'wished'] as const
type Shown = { etag: string; own: OwnContacts }

@Controller()
export class ContactController {
  constructor(@Inject(OWNER_DOORS) private readonly doors: OwnerDoors) {}

  @Get(PATHS.contact)
  async show(@SignedInSession() session: VisitorSession, @Query('done') done: unknown): Promise<Page | GoTo> {
    return session.sight === 'neutral' ? goTo(PATHS.news) : this.pageOf(await this.read(session), { done: SAID.find((one) => one === done) ?? null })
  }

  @Post(PATHS.contact)
  async change(@SignedInSession() session: VisitorSession, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const shown = await this.read(session)
    const what = textIn(body, 'what')
    if (what === 'new') return this.give(session, shown, textIn(body, 'new'))
    if (what === 'pause' || what === 'resume') return this.pause(session, what)
    if (what === 'rhythm' || what === 'trusted-person') return this.wish(session, shown, { body, kind: what })
    const read = readContactForm(body, shown.own)
    if (!read.ok) return this.pageOf(shown, { faults: read.faults, form: body, status: BAD })
    return this.put(session, { shown, change: read.change, ifMatch: textIn(body, 'version') })
  }

  private give(session: VisitorSession, shown: Shown, text: string): Promise<Page | GoTo> | Page {
    const add = readNewContact(text)
    if (!add) return this.pageOf(shown, { faults: [{ field: 'new', words: 'contact.not-a-contact' }], given: text, status: BAD })
    return this.put(session, { shown, change: { add }, ifMatch: shown.etag, done: 'given', given: text })
  }

  private async put(session: VisitorSession, { shown, change, ifMatch, done = 'changed', given = '' }: { shown: Shown; change: object; ifMatch: string; done?: string; given?: string }): Promise<Page | GoTo> {
    const answer = await this.doors.for(session, DOOR, { method: 'PUT', body: change, ifMatch })
    if (answer.ok) return goTo(`${PATHS.contact}?done=${done}`)
    if (answer.status === CHANGED) return this.pageOf(await this.read(session), { faults: [{ field: 'language-en', words: 'contact.changed-meanwhile' }], status: 409 })
    if (answer.status !== BAD && answer.status !== IMPOSSIBLE) throw new ProblemError(answer.status, answer.title)
    return this.pageOf(shown, { faults: [{ field: done === 'given' ? 'new' : 'language-en', words: done === 'given' ? 'contact.not-a-contact' : 'contact.refused' }], given, status: BAD })
  }

  /** In each of her cases. */
  private async pause(session: VisitorSession, kind: 'pause' | 'resume'): Promise<GoTo> {
    const { cases } = bodyOf(await this.doors.for<OwnCases>(session, '/signed-in-victim/case'))
    for (const { caseId } of cases) bodyOf(await this.doors.for(session, '/signed-in-victim/requests', { method: 'POST', body: { kind, caseId } }))
    return goTo(`${PATHS.contact}?done=${kind === 'pause' ? 'paused' : 'resumed'}`)
  }

  /** In each of her cases: its officer agrees it with her. */
  private async wish(session: VisitorSession, shown: Shown, { body, kind }: { body: Record<string, unknown>; kind: Wish['kind'] }): Promise<Page | GoTo> {
    const read = readWish(body, kind)
    if (!read.ok) return this.pageOf(shown, { faults: [read.fault], form: body, status: BAD })
    const { cases } = bodyOf(await this.doors.for<OwnCases>(session, '/signed-in-victim/case'))
    for (const { caseId } of cases) {
      const answer = await this.doors.for(session, '/signed-in-victim/wishes', { method: 'POST', body: { ...read.wish, caseId } })
      if (!answer.ok && answer.status === ENOUGH) return this.pageOf(shown, { faults: [{ field: kind === 'rhythm' ? 'every' : 'words', words: 'wish.enough' }], form: body, status: ENOUGH })
      bodyOf(answer)
    }
    return goTo(`${PATHS.contact}?done=wished`)
  }

  private async read(session: VisitorSession): Promise<Shown> {
    const answer = await this.doors.for<OwnContacts>(session, DOOR)
    return { own: bodyOf(answer), etag: (answer.ok ? answer.etag : null) ?? '' }
  }

  private pageOf({ own, etag }: Shown, { done = null, faults = [], form = {}, given = '', status = 200 }: { done?: string | null; faults?: FormFault[]; form?: Readonly<Record<string, unknown>>; given?: string; status?: number }): Page {
    const safe = own.contacts.filter((one) => one.safe)
    return page('contact/contact.njk', {
      own, etag, done, faults, given, was: (name: string) => ticked(form, name), safe, waiting: own.contacts.filter(({ waits }) => waits), channels: [...new Set(safe.map(({ channel }) => channel))],
      days: DAYS, hours: HOURS, formats: FORMATS, rhythms: RHYTHMS, words: textIn(form, 'words'), most: MOST_WISH_LETTERS,
    }, status)
  }
}
