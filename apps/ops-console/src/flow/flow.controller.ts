// Why: the first page of whoever keeps it running. A service that does not answer is a line of the page and not the end of it.
import { Controller, Get, Inject, Query } from '@nestjs/common'
import { Retryable } from '@kept-informed/kernel'
import { type Answer, DOORS, type DoorAnswer, type Doors, formatIn, londonDay, page, type Session, SignedInSession, VIEW_PARTS, type ViewParts } from '@kept-informed/web'
import type { ListAsked } from '../parts/list-page.js'
import { PATHS } from '../paths.js'
import { dutiesFile, dutyTables, NO_DUTIES, serviceTable } from './flow-lists.js'
import { type Duties, dueOn, type ServiceSeen, waited, worriesOf } from './flow-of.js'
import { numberOf } from './read-numbers.js'

export const SERVICES = ['intake', 'rules', 'notifier', 'evidence'] as const

@Controller()
export class FlowController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.flow)
  async show(@SignedInSession() session: Session, @Query() { format: asked, of: which }: ListAsked): Promise<Answer> {
    const format = formatIn(asked)
    if (format) return dutiesFile((await this.dutiesFor(session)) ?? NO_DUTIES, which, format)
    const [duties, numbers, ...services] = await Promise.all([this.dutiesFor(session), this.doors.open('notifier', '/metrics'), ...SERVICES.map((service) => this.seen(service))])
    const of = (name: string): number | null => numbers && numberOf(numbers.text, `kept_informed_notifier_${name}`)
    const seen = { services, duties, oldestDueSeconds: of('oldest_due_seconds'), guardsOpen: of('guards_open') }
    const now = this.parts.clock.now()
    return page('flow/flow.njk', {
      ...dutyTables(duties ?? NO_DUTIES),
      duties,
      dueToday: duties && dueOn(duties, londonDay(now)),
      services: serviceTable(services),
      oldestDueSeconds: seen.oldestDueSeconds,
      worries: worriesOf(seen),
      waited,
      asOf: now,
    })
  }

  private async seen(service: string): Promise<ServiceSeen> {
    const [ready, numbers] = await Promise.all([this.doors.open(service, '/health/ready'), this.doors.open(service, '/metrics')])
    return { service, state: ready === null ? 'away' : ready.status === 200 ? 'up' : 'not-ready', behind: numbers && numberOf(numbers.text, 'kept_informed_records_behind') }
  }

  private async dutiesFor(session: Session): Promise<Duties | null> {
    const answer: DoorAnswer<{ totals: Duties }> | null = await this.doors.of(session, 'evidence').get<{ totals: Duties }>('/forecast?limit=1').catch((error: unknown) => {
      if (error instanceof Retryable) return null
      throw error
    })
    return answer?.ok ? answer.body.totals : null
  }
}
