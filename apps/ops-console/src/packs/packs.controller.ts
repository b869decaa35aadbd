// Why: whoever is handed a pack, years later too, can have it checked here, and is told where it was touched first.
import { Body, Controller, Get, Inject, Post } from '@nestjs/common'
import { bodyOf, DOORS, type Doors, page, type Page, type Session, SignedInSession, textIn, UPLOAD_FIELD } from '@kept-informed/web'
import { PATHS } from '../paths.js'
import { brokenAt, readPackForm, type Verdict } from './verdict.js'

@Controller()
export class PacksController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.packs)
  form(): Page {
    return page('packs/packs.njk', { text: '', faults: [], verdict: null })
  }

  @Post(PATHS.packs)
  async verify(@SignedInSession() session: Session, @Body() body: Record<string, unknown>): Promise<Page> {
    const text = textIn(body, 'pack')
    const read = readPackForm({ text, file: textIn(body, UPLOAD_FIELD) })
    if (!read.ok) return page('packs/packs.njk', { text, faults: read.faults, verdict: null }, 400)
    const verdict = bodyOf(await this.doors.of(session, 'evidence').post<Verdict>('/evidence-packs/verify', read.pack))
    return page('packs/packs.njk', { text: '', faults: [], verdict: { ...verdict, at: verdict.firstBroken && brokenAt(verdict.firstBroken) } })
  }
}
