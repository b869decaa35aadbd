// Why: the page that she came for: what happened, what it means, what comes next and by when, and who to ask.
import { Controller, Get, Inject } from '@nestjs/common'
import { Retryable } from '@kept-informed/kernel'
import { bodyOf, type Language, page, type Page, PageLanguage, SignedInSession } from '@kept-informed/web'
import type { Rights } from '../about/rights.js'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'
import type { VisitorSession } from '../visitor.js'
import { comesWords, type OwnCases } from './own-case.js'

@Controller()
export class NewsController {
  constructor(@Inject(OWNER_DOORS) private readonly doors: OwnerDoors) {}

  @Get(PATHS.news)
  async show(@SignedInSession() session: VisitorSession, @PageLanguage() language: Language): Promise<Page> {
    const own = bodyOf(await this.doors.for<OwnCases>(session, `/signed-in-victim/case?lang=${language}`))
    if (own.sight === 'neutral') return page('news/neutral.njk', { own })
    return page('news/news.njk', { own, comesWords, days: await this.days(), paths: PATHS })
  }

  /** Working days within which she must be told of an arrest, an interview, a release or a charge; null while nobody can say. */
  private async days(): Promise<Record<'standard' | 'enhanced', number> | null> {
    const answer = await this.doors.ask<Rights>('rules', '/rights').catch((error: unknown) => {
      if (error instanceof Retryable) return null
      throw error
    })
    const limits = answer?.ok ? answer.body.rules.find(({ ruleId }) => ruleId === 'suspect-arrested')?.limits : undefined
    return limits === undefined || limits === 'agreed' ? null : limits
  }
}
