// Why: from wherever she is, an officer gets to a case by what she has in hand: a reference, or a victim's name. A name stands in no address; what is not hers
// to see is not found, with the same words as what is not there.
import { Body, Controller, Get, Inject, Post } from '@nestjs/common'
import { bodyOf, DOORS, type Doors, goTo, type GoTo, type Page, type Session, SignedInSession, textIn } from '@kept-informed/web'
import type { FoundCases } from '../doors/notifier.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, to } from '../paths.js'
import { foundOf } from './found-of.js'

const FIND_REASON = 'Looked for a case or a person'
const MOST_LETTERS = 200

@Controller()
export class FindController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.find)
  ask(): Page {
    return officerPage('find/found.njk', { asked: false, found: [], more: false })
  }

  @Post(PATHS.find)
  async find(@SignedInSession() session: Session, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const said = textIn(body, 'q').slice(0, MOST_LETTERS)
    if (said === '') return this.ask()
    const answer = bodyOf(await this.doors.of(session, 'notifier').post<FoundCases>('/case-searches', { said }, { reason: FIND_REASON }))
    const [only] = answer.items
    // A reference means one case; a name may be somebody else's, so she chooses.
    if (only && answer.items.length === 1 && answer.byReference === 1) return goTo(to('case', { caseId: only.caseId }))
    return officerPage('find/found.njk', { asked: true, found: foundOf(answer), more: answer.more }, answer.items.length === 0 ? 404 : 200)
  }
}
