// Why: what the guard holds goes or dies by the word of two different people, who see here what it would say to whom.
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import type { Fault } from '@kept-informed/kernel'
import { JsonBodyGuard, pageOf, ProblemError, readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { hiddenCases } from '../people/case-readers.query.js'
import { concernedJson, guardJson, spreadJson, textsJson } from './guard-json.js'
import { concernedPage, findGuard, type Guard, guardsPage, spreadOf, statesOf, wordedAs } from './guards.query.js'
import { readGuardWord } from './read-guard-word.js'
import { sayOfGuard } from './say-of-guard.js'

@Controller('guards')
@UseGuards(ScopeGuard)
export class GuardsController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @RequireScope('guards:read', 'guards:write')
  async list(@Query() query: Record<string, unknown>): Promise<object> {
    const { limit, after } = readPlace(query, isListPlace)
    return pageOf(await guardsPage(this.works.database, { limit, after }), limit, guardJson, ({ ended_at, n }) => [ended_at === null ? 1 : 0, n])
  }

  @Get(':guardId')
  @RequireScope('guards:read', 'guards:write')
  async one(@Param('guardId') guardId: string, @Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity): Promise<object> {
    const { database } = this.works
    const { limit, after } = readPlace(query, isConcernedPlace)
    const guard = await this.guardNamed(guardId)
    const seen = { guard, hidden: [...(await hiddenCases(database, caller))] }
    const [spread, states, texts, concerned] = await Promise.all([spreadOf(database, seen), statesOf(database, seen), wordedAs(database, seen), concernedPage(database, seen, { limit, after })])
    return {
      ...guardJson(guard), news: { ...spreadJson(spread), states: Object.fromEntries(states.map(({ state, n }) => [state, n])) }, texts: textsJson(texts),
      concerned: pageOf(concerned, limit, concernedJson, ({ planned_at, notification_id }) => [planned_at, notification_id]),
    }
  }

  @Post(':guardId/words')
  @HttpCode(200)
  @UseGuards(JsonBodyGuard)
  @RequireScope('guards:write')
  async say(@Param('guardId') guardId: string, @Body() body: unknown, @Caller() { subject }: CallerIdentity): Promise<object> {
    const { database, clock, counted, wake } = this.works
    const read = readGuardWord(body)
    if (!read.ok) throw new ProblemError(400, 'This word is not understood', read.faults)
    await this.guardNamed(guardId)
    const after = await sayOfGuard(database, { guardId, ...read.value, by: subject, at: clock.now() })
    if (after === 'has-ended') throw new ProblemError(409, 'Two people have agreed on this already')
    if (after === 'said-already') throw new ProblemError(409, 'You have said this already; it needs another person')
    if (after === 'agreed') {
      counted.guard(read.value.word === 'release' ? 'released' : 'refused')
      wake('advance-notifications')
    }
    return guardJson(await this.guardNamed(guardId))
  }

  private async guardNamed(guardId: string): Promise<Guard> {
    const guard = UUID.test(guardId) ? await findGuard(this.works.database, guardId) : undefined
    if (!guard) throw new ProblemError(404, 'There is no such guard')
    return guard
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Place = (string | number | null)[]
const isWhole = (part: unknown): part is number => typeof part === 'number' && Number.isSafeInteger(part)
const isListPlace = (place: Place): place is [number, number] => (place[0] === 0 || place[0] === 1) && isWhole(place[1])
const isConcernedPlace = (place: Place): place is [number, string] => isWhole(place[0]) && typeof place[1] === 'string'

/** Throws 400 naming every fault. */
function readPlace<P extends Place>(query: Record<string, unknown>, fits: (place: Place) => place is P): { limit: number; after: P | null } {
  const faults: Fault[] = [...readQuery(query, ['limit', 'after']).faults]
  const limit = readLimit(query['limit'], faults)
  const place = readAfter(query['after'], 2, faults)
  if (place !== null && !fits(place)) faults.push({ pointer: '/after', detail: 'is not a token of this list' })
  if (faults.length > 0) throw new ProblemError(400, 'The query is not understood', faults)
  return { limit, after: place !== null && fits(place) ? place : null }
}
