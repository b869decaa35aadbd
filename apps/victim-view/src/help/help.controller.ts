// Why: who helps is for everybody to find, by place and kind of crime, without saying who asks. What is chosen is in no address that stays.
import { Body, Controller, Get, Inject, Post } from '@nestjs/common'
import { bodyOf, page, type Page, textIn } from '@kept-informed/web'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'

const AREAS = ['england', 'wales', 'london'] as const
const KINDS = [
  'burglary-dwelling', 'burglary-other', 'domestic-abuse', 'stalking-harassment', 'sexual-offence', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'hate-crime', 'homicide', 'violence', 'robbery', 'theft', 'vehicle',
  'criminal-damage', 'fraud', 'arson', 'terrorism', 'kidnap',
] as const
type Line = { name: string; phone: string | null; web: string | null; about: Record<'en' | 'cy', string>; lastChecked: string }

@Controller()
export class HelpController {
  constructor(@Inject(OWNER_DOORS) private readonly doors: OwnerDoors) {}

  @Get(PATHS.help)
  show(): Promise<Page> {
    return this.pageOf('', '')
  }

  /** A reading; by POST, because what she chose would stay in the address. */
  @Post(PATHS.help)
  find(@Body() body: Record<string, unknown>): Promise<Page> {
    return this.pageOf(textIn(body, 'area'), textIn(body, 'offence'))
  }

  private async pageOf(area: string, offence: string): Promise<Page> {
    const [where, what] = [AREAS.find((one) => one === area), KINDS.find((one) => one === offence)]
    const query = new URLSearchParams({ ...(where ? { area: where } : {}), ...(what ? { offence: what } : {}) })
    const found = bodyOf(await this.doors.ask<{ area: (typeof AREAS)[number]; items: Line[] }>('notifier', `/support-lines?${query}`))
    return page('help/help.njk', { areas: AREAS, kinds: KINDS, area: found.area, kind: what ?? '', lines: found.items })
  }
}
