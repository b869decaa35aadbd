// Why: whoever has a right must be able to read it without signing in, and with the days that hold today.
import { Controller, Get, Inject } from '@nestjs/common'
import { Retryable } from '@kept-informed/kernel'
import { page, type Page } from '@kept-informed/web'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'
import { daysOf, RIGHTS, type Rights } from './rights.js'

@Controller()
export class AboutController {
  constructor(@Inject(OWNER_DOORS) private readonly doors: OwnerDoors) {}

  /** The words stand by themselves when nobody can say the days. */
  @Get(PATHS.about)
  async show(): Promise<Page> {
    const answer = await this.doors.ask<Rights>('rules', '/rights').catch((error: unknown) => {
      if (error instanceof Retryable) return null
      throw error
    })
    const days = answer?.ok ? daysOf(answer.body) : []
    return page('about/about.njk', { rights: RIGHTS.map((right) => ({ right, days: days.find((one) => one.right === right && one.standard !== null) ?? null })) })
  }
}
