// Why: a record that could not be taken waits for a person, who sees everything about it, mends it in place and lets it go, or ends it with a reason.
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import {
  type Answer, bodyOf, type Door, DOORS, type Doors, faultsOf, type FormFault, type GoTo, goTo, page, type Page, type Session, SignedInSession,
  textIn,
} from '@kept-informed/web'
import { filterIn, type ListAsked, listPage } from '../parts/list-page.js'
import { PATHS, to } from '../paths.js'
import { QUARANTINE_COLUMNS } from './quarantine-list.js'
import { type Quarantined, type QuarantineCounts, REASONS, reasonWords } from './quarantined.js'
import { quarantinedModel } from './quarantined-model.js'
import { pointerInEvent, readMended } from './read-mended.js'

type Filled = { text?: string; reason?: string; faults?: FormFault[]; pointers?: { pointer: string; detail: string }[]; status?: number }

const DONE = ['released', 'discarded']

@Controller()
export class QuarantineController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.quarantine)
  async list(@SignedInSession() session: Session, @Query() asked: ListAsked): Promise<Answer> {
    const door = this.door(session)
    const filter = filterIn(asked, { reason: REASONS, caseId: 'text' })
    const counts = bodyOf(await door.get<QuarantineCounts>('/quarantine/counts'))
    return listPage(
      {
        name: 'quarantine',
        path: PATHS.quarantine,
        doorPath: '/quarantine',
        door,
        columns: QUARANTINE_COLUMNS,
        filter,
        template: 'quarantine/quarantine.njk',
        model: {
          lead: session.person.roles.includes('operator') ? 'quarantine.lead' : 'quarantine.lead-restricted',
          counts: { ...counts, byReason: counts.byReason.map((one) => ({ ...one, words: reasonWords(one.reason) })) },
          reasons: REASONS,
          done: filterIn(asked, { done: DONE })['done'],
        },
      },
      asked,
    )
  }

  @Get(PATHS.quarantined)
  show(@SignedInSession() session: Session, @Param('quarantineId') quarantineId: string): Promise<Page> {
    return this.pageOf(session, quarantineId, {})
  }

  @Post(PATHS.release)
  async release(@SignedInSession() session: Session, @Param('quarantineId') quarantineId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const asItIs = textIn(body, 'as-it-is') === 'yes'
    const text = textIn(body, 'event')
    const mended = asItIs ? null : readMended(text)
    if (mended && !mended.ok) return this.pageOf(session, quarantineId, { text, faults: mended.faults, status: 400 })
    const answer = await this.door(session).post(to('/quarantine/:quarantineId/release', { quarantineId }), mended ? { event: mended.event } : {})
    if (answer.ok) return goTo(`${PATHS.quarantine}?done=released`)
    const pointers = answer.errors.map(({ pointer, detail }) => ({ pointer: pointerInEvent(pointer), detail }))
    return this.pageOf(session, quarantineId, { ...(asItIs ? {} : { text }), faults: stillWrong(faultsOf(answer, 'event')), pointers, status: answer.status })
  }

  @Post(PATHS.discard)
  async discard(@SignedInSession() session: Session, @Param('quarantineId') quarantineId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const reason = textIn(body, 'reason')
    if (reason === '') return this.pageOf(session, quarantineId, { faults: [{ field: 'reason', words: 'quarantine.give-reason' }], status: 400 })
    const answer = await this.door(session).post(to('/quarantine/:quarantineId/discard', { quarantineId }), { reason })
    return answer.ok ? goTo(`${PATHS.quarantine}?done=discarded`) : this.pageOf(session, quarantineId, { reason, faults: faultsOf(answer, 'reason'), status: answer.status })
  }

  private async pageOf(session: Session, quarantineId: string, { text, reason = '', faults = [], pointers = [], status = 200 }: Filled): Promise<Page> {
    const item = bodyOf(await this.door(session).get<Quarantined>(to('/quarantine/:quarantineId', { quarantineId })))
    return page('quarantine/quarantined.njk', { ...quarantinedModel(item, text ?? null, pointers), reason, faults }, status)
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'rules')
  }
}

/** One line above for all that the door found; each stands at its place beneath. */
const stillWrong = (faults: FormFault[]): FormFault[] => (faults.some(({ words }) => words === 'form.fault') ? [{ field: 'event', words: 'quarantine.still-wrong' }] : faults)
