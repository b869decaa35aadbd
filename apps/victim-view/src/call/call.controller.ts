// Why: a call when it is safe is the one thing that everybody may ask for, whatever else she may see. Choosing one time is enough.
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common'
import { ProblemError } from '@kept-informed/runtime'
import { bodyOf, page, type Page, SignedInSession, textIn } from '@kept-informed/web'
import { askedCase, placeIn, type CallTime, type OwnCases } from '../news/own-case.js'
import { OWNER_DOORS, type OwnerDoors } from '../owner-doors.js'
import { PATHS } from '../paths.js'
import type { VisitorSession } from '../visitor.js'

const [BAD, ENOUGH, OVER] = [400, 409, 422]
const TIME = /^(\d{4}-\d\d-\d\d) (morning|afternoon|evening)$/
const readTime = (text: string): CallTime | null => {
  const [, day, part] = TIME.exec(text) ?? []
  return day === undefined || part === undefined ? null : { day, part: part as CallTime['part'] }
}

@Controller()
export class CallController {
  constructor(@Inject(OWNER_DOORS) private readonly doors: OwnerDoors) {}

  @Get(PATHS.call)
  async show(@SignedInSession() session: VisitorSession, @Query('n') given: unknown): Promise<Page> {
    return this.pageOf(session, { place: placeIn(given) })
  }

  @Post(PATHS.call)
  async ask(@SignedInSession() session: VisitorSession, @Body() body: Record<string, unknown>): Promise<Page> {
    const [given, time] = [textIn(body, 'case'), readTime(textIn(body, 'time'))]
    if (!time) return this.pageOf(session, { place: given, fault: 'call.choose' })
    const { cases, sight } = bodyOf(await this.doors.for<OwnCases>(session, '/signed-in-victim/case'))
    const chosen = askedCase(cases, given)
    if (sight === 'full' && !chosen) return this.pageOf(session, { place: '', fault: 'call.choose-case', field: 'case' })
    const answer = await this.doors.for(session, '/signed-in-victim/calls', { method: 'POST', body: { ...time, ...(chosen ? { caseId: chosen.caseId } : {}) } })
    if (answer.ok) return page('call/asked.njk', { chosen: time })
    if (answer.status === ENOUGH || answer.status === OVER) return this.pageOf(session, { place: given, fault: answer.status === ENOUGH ? 'call.enough' : 'call.over', status: answer.status === ENOUGH ? ENOUGH : BAD })
    throw new ProblemError(answer.status, answer.title)
  }

  private async pageOf(session: VisitorSession, { place, fault, field = 'time', status = BAD }: { place: string; fault?: string; field?: string; status?: number }): Promise<Page> {
    const { callTimes, cases } = bodyOf(await this.doors.for<OwnCases>(session, '/signed-in-victim/case'))
    return page('call/call.njk', { times: callTimes, cases, chosen: place, faults: fault === undefined ? [] : [{ field, words: fault }] }, fault === undefined ? 200 : status)
  }
}
