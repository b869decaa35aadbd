// Why: the operator's door to what was set aside: look, mend and release, or discard with a reason that stays on record.
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import { JsonBodyGuard, pageOf, ProblemError } from '@kept-informed/runtime'
import { RULES_HANDLE, type RulesHandle } from '../rules-handle.js'
import { RULES_PARTS, type RulesParts } from '../rules-parts.js'
import type { QuarantineItem } from '../quarantine-item.js'
import { caseSight } from '../restricted-cases.query.js'
import { eventIn } from './event-in.js'
import { quarantineJson } from './quarantine-json.js'
import { countQuarantine, findQuarantined, type QuarantineSight, readQuarantine } from './quarantine.query.js'
import { readQuarantineQuery, UUID } from './read-quarantine-query.js'
import { releaseQuarantined } from './release-quarantined.js'

const LONGEST_REASON = 500
/** Of restricted cases, for who may see them; nothing else. */
const RESTRICTED_ONLY = 'quarantine:restricted'
const MENDS = ['quarantine:write', RESTRICTED_ONLY] as const

@Controller('quarantine')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class QuarantineController {
  constructor(
    @Inject(RULES_PARTS) private readonly parts: RulesParts,
    @Inject(RULES_HANDLE) private readonly handle: RulesHandle,
  ) {}

  @Get()
  @RequireScope(...MENDS)
  async list(@Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const read = readQuarantineQuery(query)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    const { filter, limit, after } = read.value
    const items = await readQuarantine(this.parts.database, filter, await this.sight(caller, authorization), { limit: limit + 1, after })
    return pageOf(items, limit, quarantineJson, ({ receivedAt, quarantineId }) => [receivedAt, quarantineId])
  }

  @Get('counts')
  @RequireScope(...MENDS)
  async counts(@Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const { oldestReceivedAt, ...counts } = await countQuarantine(this.parts.database, await this.sight(caller, authorization))
    return { ...counts, oldestReceivedAt: oldestReceivedAt === null ? null : isoInstant(oldestReceivedAt) }
  }

  @Get(':quarantineId')
  @RequireScope(...MENDS)
  async one(@Param('quarantineId') quarantineId: string, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    return quarantineJson(await this.find(quarantineId, await this.sight(caller, authorization)))
  }

  @Post(':quarantineId/release')
  @HttpCode(202)
  @RequireScope(...MENDS)
  async release(@Param('quarantineId') quarantineId: string, @Body() body: unknown, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const given = membersOf(body)
    const sight = await this.sight(caller, authorization)
    const item = await this.find(quarantineId, sight)
    const event = given['event'] ?? eventIn(item.headers, item.value)
    if (typeof event !== 'object' || event === null) throw new ProblemError(400, STILL_WRONG, [{ pointer: '/event', detail: given['event'] === undefined ? 'is missing' : 'must be a CloudEvent' }])
    const release = await releaseQuarantined(this.parts, item, event, { by: caller.subject, hidden: sight.hidden })
    if (!release.released) throw new ProblemError(400, STILL_WRONG, release.faults)
    this.handle.relay.poke()
    return { quarantineId, state: 'released' }
  }

  @Post(':quarantineId/discard')
  @HttpCode(204)
  @RequireScope(...MENDS)
  async discard(@Param('quarantineId') quarantineId: string, @Body() body: unknown, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<void> {
    const { reason } = membersOf(body)
    if (typeof reason !== 'string' || reason.trim() === '') throw new ProblemError(400, 'A reason is needed', [{ pointer: '/reason', detail: reason === undefined ? 'is missing' : 'must be a text that says why' }])
    if (reason.length > LONGEST_REASON) throw new ProblemError(400, 'The reason is too long', [{ pointer: '/reason', detail: `must be at most ${LONGEST_REASON} characters` }])
    const item = await this.find(quarantineId, await this.sight(caller, authorization))
    await this.parts.database.query(
      `update quarantine set state = 'discarded', release_at = null, resolution = $2, resolved_by = $3, resolved_at = $4 where quarantine_id = $1 and state in ('parked', 'waiting')`,
      [item.quarantineId, reason.replaceAll('\u0000', ''), caller.subject, this.parts.clock.now()],
    )
  }

  private async sight(caller: CallerIdentity, authorization: string): Promise<QuarantineSight> {
    return { ...(await caseSight(this.parts, caller, authorization)), restrictedOnly: !caller.scopes.includes('quarantine:write') }
  }

  private async find(quarantineId: string, sight: QuarantineSight): Promise<QuarantineItem> {
    const item = UUID.test(quarantineId) ? await findQuarantined(this.parts.database, quarantineId, sight) : undefined
    if (!item) throw new ProblemError(404, 'Nothing waits in quarantine under this id')
    return item
  }
}

const STILL_WRONG = 'The event is still wrong and stays in quarantine'

function membersOf(body: unknown): Record<string, unknown> {
  if (body === undefined) return {}
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new ProblemError(400, 'The body is not understood', [{ pointer: '', detail: 'must be an object' }])
}
