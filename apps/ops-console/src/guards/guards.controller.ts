// Why: what is held is decided on here by two people; that they are two is the notifier's word, which sees each of them by name.
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import {
  allOf, type Answer, bodyOf, type Door, DOORS, type Doors, faultsOf, type FormFault, formatIn, type GoTo, goTo, listFile, moreOf, page, type Page,
  type Session, SignedInSession, tableOf, VIEW_PARTS, type ViewParts,
} from '@kept-informed/web'
import { mayDo } from '../may-do.js'
import { formCell } from '../names/carried.js'
import { nameCell } from '../names/names.js'
import { personText } from '../names/people.js'
import { sourceCell } from '../names/source-name.js'
import { wordingCell } from '../names/wording-name.js'
import { type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, to, toGuard } from '../paths.js'
import { type Guard, type GuardedText, type GuardInFull, lastWordOf } from './guard.js'
import { CONCERNED_COLUMNS, GUARD_COLUMNS } from './guard-lists.js'
import { readWordForm, type WordForm } from './read-word-form.js'

const EMPTY: WordForm = { word: '', reason: '' }
const CONFLICT = 409
type Filled = { after?: unknown; form?: WordForm; faults?: FormFault[]; status?: number }

@Controller()
export class GuardsController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.guards)
  list(@SignedInSession() session: Session, @Query() asked: ListAsked): Promise<Answer> {
    return listPage({ name: 'guards', path: PATHS.guards, doorPath: '/guards', door: this.door(session), columns: GUARD_COLUMNS, filter: {}, template: 'guards/guards.njk' }, asked)
  }

  @Get(PATHS.guard)
  async show(@SignedInSession() session: Session, @Param('guardId') guardId: string, @Query() { after, format: asked }: ListAsked): Promise<Answer> {
    const format = formatIn(asked)
    if (!format) return this.pageOf(session, guardId, { after })
    const read = async (limit: number, from: string | null) => (await this.guardNamed(session, guardId, { after: from, limit })).concerned
    return listFile('concerned', CONCERNED_COLUMNS, await allOf(read), format)
  }

  @Post(PATHS.guardWord)
  async say(@SignedInSession() session: Session, @Param('guardId') guardId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const { form, faults } = readWordForm(body)
    if (faults.length > 0) return this.pageOf(session, guardId, { form, faults, status: 400 })
    const answer = await this.door(session).post<Guard>(`/guards/${encodeURIComponent(guardId)}/words`, form)
    if (answer.ok) return goTo(toGuard(guardId))
    const told = answer.status === CONFLICT ? [{ field: 'word', words: conflictIn(await this.guardNamed(session, guardId)) }] : faultsOf(answer, 'word', fieldOf)
    return this.pageOf(session, guardId, { form, faults: told, status: answer.status })
  }

  private async pageOf(session: Session, guardId: string, { after, form = EMPTY, faults = [], status = 200 }: Filled): Promise<Page> {
    const guard = await this.guardNamed(session, guardId, { after })
    const people = await this.parts.sessions.namesOf(guard.words.map(({ by }) => by))
    const place = typeof after === 'string' && after !== '' ? after : null
    return page('guards/guard.njk', {
      guard,
      kind: nameCell(guard.ruleId),
      source: sourceCell(guard.source),
      who: (by: string) => personText(people, by),
      texts: guard.texts.map(inWords),
      form,
      faults,
      maySpeak: mayDo(session, 'POST', PATHS.guardWord),
      said: lastWordOf(guard, session.person.subject),
      wordPath: to(PATHS.guardWord, { guardId }),
      concerned: tableOf('concerned', CONCERNED_COLUMNS, guard.concerned.items),
      more: moreOf(toGuard(guardId), {}, { after: place, next: guard.concerned.next }),
    }, status)
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'notifier')
  }

  private async guardNamed(session: Session, guardId: string, { after, limit = 50 }: { after?: unknown; limit?: number } = {}): Promise<GuardInFull> {
    return bodyOf(await this.door(session).get<GuardInFull>(`/guards/${encodeURIComponent(guardId)}?limit=${limit}${afterIn(after)}`))
  }
}

/** What it is called, and in which forms it is read. */
const inWords = (text: GuardedText) => ({
  ...text,
  name: wordingCell(text),
  full: text.full.map((one) => ({ ...one, name: formCell(one.form) })),
  neutral: text.neutral.map((one) => ({ ...one, name: formCell(one.form) })),
})
const fieldOf = (pointer: string): string => (pointer === '/reason' ? 'reason' : 'word')
const afterIn = (after: unknown): string => (typeof after === 'string' && after !== '' ? `&after=${encodeURIComponent(after)}` : '')
const conflictIn = ({ state }: Guard): string => (state === 'open' ? 'guard.said-already' : 'guard.has-ended')
