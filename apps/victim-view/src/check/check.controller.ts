// Why: "is this message from you?" is for everybody, and says nothing of anybody: whether a message of ours has that reference, which day, and how it went.
import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common'
import { bodyOf, page, type Page, textIn, type ViewRequest } from '@kept-informed/web'
import { FORCE_PHONE } from '../force-phone.js'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'
import { looksLikeReference } from '../sign-in/read-sign-in.js'
import { FEW, type Few } from './few-at-a-time.js'

type Checked = { reference: string; ours: boolean; messages: { day: string; channel: 'sms' | 'email' | 'letter' }[] }
const [BAD, TOO_MANY] = [400, 429]

@Controller()
export class CheckController {
  constructor(
    @Inject(OWNER_DOORS) private readonly doors: OwnerDoors,
    @Inject(FORCE_PHONE) private readonly phone: string,
    @Inject(FEW) private readonly few: Few,
  ) {}

  @Get(PATHS.check)
  show(): Page {
    return this.pageOf({})
  }

  @Post(PATHS.check)
  async check(@Req() request: ViewRequest, @Body() body: Record<string, unknown>): Promise<Page> {
    const reference = textIn(body, 'reference')
    if (!looksLikeReference(reference)) return this.pageOf({ reference, fault: 'start.not-a-reference', status: BAD })
    if (!this.few(request.ip ?? 'unknown')) return this.pageOf({ reference, fault: 'start.too-many', status: TOO_MANY })
    const checked = bodyOf(await this.doors.ask<Checked>('notifier', `/references/${encodeURIComponent(reference)}`))
    return this.pageOf({ checked })
  }

  private pageOf({ reference = '', checked = null, fault, status = 200 }: { reference?: string; checked?: Checked | null; fault?: string; status?: number }): Page {
    return page('check/check.njk', { reference, checked, phone: this.phone, faults: fault === undefined ? [] : [{ field: 'reference', words: fault, facts: { phone: this.phone } }] }, status)
  }
}
