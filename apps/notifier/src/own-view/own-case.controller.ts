// Why: all that somebody who was let in may read and do. Each needs the view's token and her pass together, and asks anew whether she still may.
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Put, Query, Res, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import type { Result } from '@kept-informed/kernel'
import { callWindow } from '@kept-informed/notification'
import { JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { parseOwnChange } from '@kept-informed/victim'
import type { Response } from 'express'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { changeOwnContact, contactJson, offeredBy } from './own-contact.js'
import { ownCases } from './own-case.js'
import { askFor } from './own-requests.js'
import { type PassHolder, passHolder } from './pass-holder.js'
import { readOwnRequest, readSurveyAnswer, readWantedCall } from './read-own-requests.js'
import { VICTIM_VIEW_SCOPE } from './sign-ins.controller.js'
import { answerSurvey } from './survey.js'
import { readWish } from './wish.js'
import { openWishes, takeWish } from './wishes.js'
import { wantCall } from './wanted-calls.js'

const NOT_THERE = 'There is no such case of hers'
type Pass = string | undefined

@Controller('signed-in-victim')
@UseGuards(ScopeGuard, JsonBodyGuard)
@RequireScope(VICTIM_VIEW_SCOPE)
export class OwnCaseController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get('case')
  async cases(@Headers('x-victim-pass') pass: Pass, @Query('lang') language: unknown, @Res({ passthrough: true }) response: Response): Promise<object> {
    const holder = await this.holder(pass)
    response.setHeader('cache-control', 'no-store')
    return ownCases(this.works.database, this.works, holder, language === 'cy' ? 'cy' : 'en', this.works.clock.now())
  }

  @Get('contact')
  async contact(@Headers('x-victim-pass') pass: Pass, @Res({ passthrough: true }) response: Response): Promise<object> {
    const holder = await this.inFullSight(pass)
    response.setHeader('etag', `"${holder.version}"`).setHeader('cache-control', 'no-store')
    const { database } = this.works
    const offered = new Set((await offeredBy(database, [holder.victimId])).map(({ contactId }) => contactId))
    return { ...contactJson(holder, offered), wishes: await openWishes(database, holder.victimId) }
  }

  @Put('contact')
  @HttpCode(204)
  async change(@Headers('x-victim-pass') pass: Pass, @Headers('if-match') ifMatch: string | undefined, @Body() body: unknown): Promise<void> {
    const holder = await this.inFullSight(pass)
    const read = parseOwnChange(body)
    if (!read.ok) throw new ProblemError(read.kind === 'shape' ? 400 : 422, 'This cannot be taken as it is; nothing of it was kept', read.faults)
    if (ifMatch !== `"${holder.version}"`) throw new ProblemError(412, 'The details are not, or no longer, those that If-Match names')
    const { database, sealing, settings, clock, wake } = this.works
    const put = await changeOwnContact({ database, sealing, childDirectFrom: settings.CHILD_DIRECT_FROM }, { ...holder, change: read.value, now: clock.now() })
    if (put.put === 'not-matching') throw new ProblemError(412, 'The details were changed by somebody else meanwhile')
    wake()
  }

  /** Also who may see nothing of her case: a call is how she hears. */
  @Post('calls')
  @HttpCode(201)
  async call(@Headers('x-victim-pass') pass: Pass, @Body() body: unknown): Promise<object> {
    const holder = await this.holder(pass)
    const { time, caseId } = this.taken(readWantedCall(holder.sight === 'neutral' ? { ...Object(body), caseId: holder.standing.cases[0]?.caseId } : body))
    const { database, calendar, clock, wake } = this.works
    const window = callWindow(calendar, time, clock.now())
    if (!window) throw new ProblemError(422, 'Nobody can be called then', [{ pointer: '/day', detail: 'is not among the times that are offered' }])
    const wanted = await wantCall(database, { victimId: holder.victimId, caseId: this.hers(holder, caseId), ...window }, clock.now())
    if (wanted === 'too-many') throw new ProblemError(409, 'Calls have been asked for already')
    wake('wanted-calls')
    return time
  }

  @Post('requests')
  @HttpCode(201)
  async request(@Headers('x-victim-pass') pass: Pass, @Body() body: unknown): Promise<object> {
    const holder = await this.inFullSight(pass)
    const { request, caseId } = this.taken(readOwnRequest(body))
    const { database, calendar, clock, wake } = this.works
    const now = clock.now()
    const asked = await askFor(database, { request, caseId: this.hers(holder, caseId), victimId: holder.victimId, day: calendar.localDate(now), now })
    wake()
    return asked
  }

  @Post('wishes')
  @HttpCode(201)
  async wish(@Headers('x-victim-pass') pass: Pass, @Body() body: unknown): Promise<object> {
    const holder = await this.inFullSight(pass)
    const { wish, caseId } = this.taken(readWish(body))
    const context = holder.standing.cases.find((one) => one.caseId === this.hers(holder, caseId))
    const { calendar, clock, wake } = this.works
    const now = clock.now()
    const taken = context && (await takeWish(this.works, { victimId: holder.victimId, context, wish, day: calendar.localDate(now), now }))
    if (taken !== 'taken') throw new ProblemError(409, 'Somebody has seen to it today already')
    wake()
    return { kind: wish.kind }
  }

  @Post('survey')
  @HttpCode(204)
  async survey(@Headers('x-victim-pass') pass: Pass, @Body() body: unknown): Promise<void> {
    const holder = await this.inFullSight(pass)
    const { answer, caseId } = this.taken(readSurveyAnswer(body))
    const taken = await answerSurvey(this.works, holder, { caseId: this.hers(holder, caseId), answer })
    if (!taken) throw new ProblemError(409, 'She is not asked, or has answered')
  }

  private async holder(pass: Pass): Promise<PassHolder> {
    const { database, own, clock } = this.works
    const holder = pass === undefined ? null : await passHolder(database, own, pass, clock.now())
    if (!holder) throw new ProblemError(403, 'The pass is not good, or not any more', [{ pointer: '/pass', detail: 'is over' }])
    return holder
  }

  private async inFullSight(pass: Pass): Promise<PassHolder> {
    const holder = await this.holder(pass)
    if (holder.sight !== 'full') throw new ProblemError(409, 'The contact that she proved tells that there is news, and no more')
    return holder
  }

  private hers({ standing }: PassHolder, caseId: string): string {
    if (!standing.cases.some((one) => one.caseId === caseId)) throw new ProblemError(404, NOT_THERE)
    return caseId
  }

  private taken<T>(read: Result<T>): T {
    if (!read.ok) throw new ProblemError(400, 'This cannot be taken as it is', read.faults)
    return read.value
  }
}
