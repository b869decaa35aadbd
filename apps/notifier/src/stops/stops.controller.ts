// Why: one call stops what must not go on leaving, in every process and at once; it says who, why and until when, and so does letting it go.
import { randomUUID } from 'node:crypto'
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { type Fault, isoInstant } from '@kept-informed/kernel'
import { JsonBodyGuard, pageOf, ProblemError, readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { hiddenCases } from '../people/case-readers.query.js'
import { readStatedReason } from '../read-stated-reason.js'
import { readStopOrder } from './read-stop-order.js'
import { addStop, findStop, type KeptStop, liftStop, stopsPage, type StopSight } from './stop-rows.js'

@Controller('stops')
@UseGuards(ScopeGuard)
export class StopsController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @RequireScope('stops:read', 'stops:write')
  async list(@Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity): Promise<object> {
    const { text, faults } = readQuery(query, ['standing', 'limit', 'after'])
    const standing = text('standing', ['true', 'false'] as const)
    const limit = readLimit(query['limit'], faults)
    const after = placeIn(query['after'], faults)
    if (faults.length > 0) throw new ProblemError(400, 'The query is not understood', faults)
    const rows = await stopsPage(this.works.database, await this.sight(caller), { standing: standing === 'true', now: this.works.clock.now(), limit, after })
    return pageOf(rows, limit, stopJson, ({ place }) => [place])
  }

  @Post()
  @UseGuards(JsonBodyGuard)
  @RequireScope('stops:write')
  async stop(@Body() body: unknown, @Caller() { subject }: CallerIdentity): Promise<object> {
    const { database, clock, counted, wake } = this.works
    const now = clock.now()
    const read = readStopOrder(body, now)
    if (!read.ok) throw new ProblemError(400, 'This cannot be stopped so', read.faults)
    const stop = { stopId: randomUUID(), ...read.value, by: subject, from: now }
    await addStop(database, stop)
    counted.stopped(stop.kind)
    wake('advance-notifications')
    return stopJson({ ...stop, lifted: null })
  }

  @Post(':stopId/lift')
  @HttpCode(200)
  @UseGuards(JsonBodyGuard)
  @RequireScope('stops:write')
  async lift(@Param('stopId') stopId: string, @Body() body: unknown, @Caller() caller: CallerIdentity): Promise<object> {
    const { database, clock, wake } = this.works
    const read = readStatedReason(body)
    if (!read.ok) throw new ProblemError(400, 'Say why it is let go', read.faults)
    const sight = await this.sight(caller)
    if (!(await findStop(database, stopId, sight))) throw new ProblemError(404, 'There is no such stop')
    if (!(await liftStop(database, { stopId, reason: read.value, by: caller.subject, at: clock.now() }))) throw new ProblemError(409, 'This stop has ended already')
    wake('advance-notifications')
    const lifted = await findStop(database, stopId, sight)
    return lifted ? stopJson(lifted) : {}
  }

  private async sight(caller: CallerIdentity): Promise<StopSight> {
    return { by: caller.subject, hidden: [...(await hiddenCases(this.works.database, caller))] }
  }
}

function placeIn(token: unknown, faults: Fault[]): number | null {
  const place = readAfter(token, 1, faults)
  if (place === null) return null
  if (typeof place[0] === 'number' && Number.isSafeInteger(place[0])) return place[0]
  faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  return null
}

const stopJson = ({ stopId, kind, value, reason, by, from, until, lifted }: KeptStop): object => ({
  stopId, kind, value, reason, by, from: isoInstant(from), until: isoInstant(until), lifted: lifted && { ...lifted, at: isoInstant(lifted.at) },
})
