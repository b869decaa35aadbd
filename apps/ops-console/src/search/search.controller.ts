// Why: one field on every page, for whatever a person has in hand. Each guess is asked at its owner's door in her own name: what she may not see is
// not found, with the same words as what is not there.
import { Controller, Get, Inject, Query } from '@nestjs/common'
import { type Answer, DOORS, type Doors, goTo, page, type Session, SignedInSession } from '@kept-informed/web'
import { mayDo } from '../may-do.js'
import { PATHS, toCase, toGuard, toQuarantined, toRecall, toTask, toVictim } from '../paths.js'
import { type Guess, guessesOf } from './place-of.js'

type Looked = { page: string; service: string; door: (asked: string) => string; to: (asked: string) => string; found?: (body: unknown) => boolean }

const LOOKED: Record<Guess, Looked> = {
  quarantine: { page: PATHS.quarantined, service: 'rules', door: (id) => `/quarantine/${encodeURIComponent(id)}`, to: toQuarantined },
  task: { page: PATHS.task, service: 'notifier', door: (id) => `/tasks/${encodeURIComponent(id)}`, to: toTask },
  guard: {
    page: PATHS.guard,
    service: 'notifier',
    door: (id) => `/guards/${encodeURIComponent(id.toLowerCase())}?limit=1`,
    to: (id) => toGuard(id.toLowerCase()),
  },
  recall: { page: PATHS.recall, service: 'notifier', door: (id) => `/recalls/${encodeURIComponent(id)}`, to: toRecall },
  case: { page: PATHS.case, service: 'evidence', door: (id) => `/cases/${encodeURIComponent(id)}/timeline`, to: toCase },
  victim: {
    page: PATHS.victim,
    service: 'evidence',
    door: (id) => `/obligations?victimId=${encodeURIComponent(id)}&limit=1`,
    to: toVictim,
    found: (body) => (body as { items: unknown[] }).items.length > 0,
  },
}

@Controller()
export class SearchController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.search)
  async search(@SignedInSession() session: Session, @Query('q') q: unknown): Promise<Answer> {
    const asked = typeof q === 'string' ? q.trim() : ''
    for (const guess of guessesOf(asked)) {
      const { page: path, service, door, to, found = () => true } = LOOKED[guess]
      if (!mayDo(session, 'GET', path)) continue
      const answer = await this.doors.of(session, service).get(door(asked))
      if (answer.ok && found(answer.body)) return goTo(to(asked))
    }
    return page('search/nothing.njk', { asked }, asked === '' ? 200 : 404)
  }
}
