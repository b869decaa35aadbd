// Why: the HTTP door in front of case-events.v1. A caller that hears 202 knows that the log has every event; one that hears anything
// else may send all of it again, because an event that is already there is skipped by its source and id.
import { Controller, HttpCode, Inject, Logger, Post, Req, UseGuards } from '@nestjs/common'
import { traceparentOf } from '@kept-informed/case-event'
import type { NewRecord } from '@kept-informed/event-log'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { ProblemError } from '@kept-informed/runtime'
import { checkSubmission, type CheckedSubmission } from './check-submission.js'
import { INTAKE_WORKS, type IntakeWorks } from './intake-works.js'
import type { IncomingRequest, Unreadable } from './read-request.js'
import { readRequest } from './read-request.js'

type Accepted = { source: string; id: string; status: 'accepted' }

@Controller('case-events')
@UseGuards(ScopeGuard)
export class CaseEventsController {
  private readonly logger = new Logger('case-events')

  constructor(@Inject(INTAKE_WORKS) private readonly works: IntakeWorks) {}

  @Post()
  @HttpCode(202)
  @RequireScope('case-events:write')
  async take(@Req() request: IncomingRequest): Promise<Accepted[]> {
    const { clock, counted, underWay } = this.works
    const read = readRequest(request)
    if (!read.ok) throw unreadable(read.faults)
    const checked = checkSubmission(read.value, clock.now(), traceparentOf(request.headers['traceparent']))
    if (!checked.ok) {
      counted.inc({ outcome: 'refused' }, read.value.events.length)
      throw refusal(checked)
    }
    if (!(await underWay.within(checked.bytes, () => this.publish(checked.records)))) {
      throw new ProblemError(429, 'Too many events are waiting for the log; send them again later', [], { 'retry-after': '1' })
    }
    counted.inc({ outcome: 'accepted' }, checked.events.length)
    return checked.events.map(({ source, id }) => ({ source, id, status: 'accepted' }))
  }

  private async publish(records: NewRecord[]): Promise<void> {
    if (records.length === 0) return
    try {
      await this.works.eventLog.produce(records)
    } catch (error) {
      this.logger.error({ message: 'the log did not take the events', events: records.length, error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' })
      this.works.counted.inc({ outcome: 'log-away' }, records.length)
      throw new ProblemError(503, 'The event log cannot be reached; send the events again', [], { 'retry-after': '5' })
    }
  }
}

const UNREADABLE: Record<Unreadable, [status: number, title: string, detail?: string]> = {
  'media-type': [415, 'Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with ce- headers'],
  charset: [415, 'The body must be in UTF-8'],
  empty: [400, 'The body is empty', 'is missing'],
  'not-utf8': [400, 'The body is not UTF-8', 'is not UTF-8'],
  'not-a-batch': [400, 'The batch is not as it should be; nothing was published', 'must be an array'],
}

function unreadable(why: Unreadable): ProblemError {
  const [status, title, detail] = UNREADABLE[why]
  return new ProblemError(status, title, detail === undefined ? [] : [{ pointer: '', detail }])
}

function refusal({ because, faults }: Extract<CheckedSubmission, { ok: false }>): ProblemError {
  if (because === 'too-many') return new ProblemError(413, 'The batch is too large; nothing was published', faults)
  if (because === 'too-large') return new ProblemError(413, 'An event is larger than 256 KiB; nothing was published', faults)
  return new ProblemError(400, 'Not every event is as it should be; nothing was published', faults)
}
