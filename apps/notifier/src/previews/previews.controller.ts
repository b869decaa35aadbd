// Why: before an event is recorded, whoever records it may see what it would say to whom. It changes nothing but the record of who looked:
// what a victim would read is about her, and is written with her details.
import { randomUUID } from 'node:crypto'
import { Body, Controller, Header, Headers, HttpCode, Inject, Post, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isJsonObject } from '@kept-informed/kernel'
import { JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { limitsFrom } from '../notifier.config.js'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { hiddenCases } from '../people/case-readers.query.js'
import { readReason } from '../vault/read-reason.js'
import type { WhatComes } from './foresee-over-http.js'
import { previewEvent, type Preview } from './preview-event.js'
import { previewJson } from './preview-json.js'
import { writeDownReadings } from './write-down-readings.js'

const ASK_LATER = { 'retry-after': '10' }

@Controller('previews')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class PreviewsController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @RequireScope('previews:read')
  async preview(@Body() body: unknown, @Headers('authorization') authorization: string, @Headers('x-reason') header: string | undefined, @Caller() caller: CallerIdentity): Promise<object> {
    const asked = await this.asIfUnknown(body, caller)
    const comes = await this.foresee(asked.body, authorization)
    if ('refused' in comes) throw new ProblemError(comes.refused, comes.title, comes.faults)
    const { database, sealing, clock, decide, lastMoments, settings, failed } = this.works
    const now = clock.now()
    const onError = (error: unknown, notificationId: string): void => failed('a decision', error, { notificationId })
    const preview = await previewEvent({ database, sealing, decide, limits: limitsFrom(settings), onError, actsFor: settings.ACTS_FOR }, { ...comes, now })
    await this.writeDown(preview, { by: caller.subject, reason: readReason(header), now })
    return previewJson(preview, { caseId: asked.name ?? comes.caseId, now, ladderOf: ({ journey, circumstances, first }) => lastMoments(journey, circumstances, first.rungs, now) })
  }

  /** For whom a case is not there, its events are answered as those of a case that nobody has heard of: its name (`name`) is put by another's. */
  private async asIfUnknown(body: unknown, caller: CallerIdentity): Promise<{ body: unknown; name?: string }> {
    if (!isJsonObject(body) || typeof body['subject'] !== 'string') return { body }
    const name = body['subject']
    const hidden = await hiddenCases(this.works.database, caller)
    return hidden.has(name) ? { body: { ...body, subject: randomUUID() }, name } : { body }
  }

  private async foresee(body: unknown, authorization: string): Promise<WhatComes> {
    const { foresee, failed } = this.works
    if (!foresee) throw new ProblemError(503, 'Previews need RULES_URL, which is not set here')
    try {
      return await foresee(body, authorization)
    } catch (error) {
      failed('asking rules', error, {})
      throw new ProblemError(503, 'Rules cannot be asked now; ask again later', [], ASK_LATER)
    }
  }

  private async writeDown({ outlooks }: Preview, reading: { by: string; reason: string | null; now: number }): Promise<void> {
    const { database, sealing, settings, counted, wake } = this.works
    const read = await writeDownReadings({ database, sealing, childDirectFrom: settings.CHILD_DIRECT_FROM }, outlooks, reading)
    if (read === 'changed') throw new ProblemError(503, 'Somebody’s details have just changed; ask again', [], ASK_LATER)
    if (read === 'needs-reason') {
      counted.restrictedRead('refused')
      throw new ProblemError(403, 'A victim is in a restricted case: state the reason for looking in the header X-Reason')
    }
    for (let one = 0; one < read.restricted; one++) counted.restrictedRead('read')
    wake()
  }
}
