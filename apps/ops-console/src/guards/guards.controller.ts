// Why: what is held is decided on here by two people; that they are two is the notifier's word, which sees each of them by name.
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import { bodyOf, type Door, DOORS, type Doors, type GoTo, goTo, page, type Page, type Session, SignedInSession } from '@kept-informed/web'
import { mayDo } from '../may-do.js'
import { nameCell } from '../names/names.js'
import { PATHS, to, toGuard } from '../paths.js'
import { type Guard, type GuardInFull, lastWordOf, type Listed } from './guard.js'
import { type FormFault, readWordForm, type WordForm } from './read-word-form.js'

const EMPTY: WordForm = { word: '', reason: '' }
const CONFLICT = 409

@Controller()
export class GuardsController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.guards)
  async list(@SignedInSession() session: Session, @Query('after') after: unknown): Promise<Page> {
    const { items, next } = bodyOf(await this.door(session).get<Listed<Guard>>(`/guards?limit=50${afterIn(after)}`))
    return page('guards/guards.njk', { guards: items.map((guard) => ({ ...guard, name: nameCell(guard.ruleId), href: toGuard(guard.guardId) })), next: next && `${PATHS.guards}?after=${encodeURIComponent(next)}` })
  }

  @Get(PATHS.guard)
  show(@SignedInSession() session: Session, @Param('guardId') guardId: string, @Query('after') after: unknown): Promise<Page> {
    return this.pageOf(session, guardId, { after })
  }

  @Post(PATHS.guardWord)
  async say(@SignedInSession() session: Session, @Param('guardId') guardId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const { form, faults } = readWordForm(body)
    if (faults.length > 0) return this.pageOf(session, guardId, { form, faults, status: 400 })
    const answer = await this.door(session).post<Guard>(`/guards/${encodeURIComponent(guardId)}/words`, form)
    if (answer.ok) return goTo(toGuard(guardId))
    if (answer.status === CONFLICT) return this.pageOf(session, guardId, { form, faults: [{ field: 'word', words: conflictIn(await this.guardNamed(session, guardId)) }], status: CONFLICT })
    if (answer.status !== 400) throw new ProblemError(answer.status, answer.title)
    const told = answer.errors.map(({ pointer, detail }): FormFault => ({ field: pointer === '/word' ? 'word' : 'reason', words: 'guard.fault', facts: { detail } }))
    return this.pageOf(session, guardId, { form, faults: told, status: 400 })
  }

  private async pageOf(session: Session, guardId: string, { after, form = EMPTY, faults = [], status = 200 }: { after?: unknown; form?: WordForm; faults?: FormFault[]; status?: number }): Promise<Page> {
    const guard = await this.guardNamed(session, guardId, after)
    const { next } = guard.concerned
    return page('guards/guard.njk', {
      guard, name: nameCell(guard.ruleId), form, faults, maySpeak: mayDo(session, 'POST', PATHS.guardWord), said: lastWordOf(guard, session.person.subject), wordPath: to(PATHS.guardWord, { guardId }), formToken: session.formToken,
      next: next && `${toGuard(guardId)}?after=${encodeURIComponent(next)}`,
    }, status)
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'notifier')
  }

  private async guardNamed(session: Session, guardId: string, after?: unknown): Promise<GuardInFull> {
    return bodyOf(await this.door(session).get<GuardInFull>(`/guards/${encodeURIComponent(guardId)}?limit=50${afterIn(after)}`))
  }
}

const afterIn = (after: unknown): string => (typeof after === 'string' && after !== '' ? `&after=${encodeURIComponent(after)}` : '')
const conflictIn = ({ state }: Guard): string => (state === 'open' ? 'guard.said-already' : 'guard.has-ended')
