// Why: one act stops what was said wrongly, lists who has it, and, once a second person stands for the words, puts it right with exactly those.
import { randomUUID } from 'node:crypto'
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, UseGuards } from '@nestjs/common'
import { REACHED } from '@kept-informed/delivery'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import type { Fault, Instant } from '@kept-informed/kernel'
import { leavesUntold } from '@kept-informed/notification'
import { JsonBodyGuard, pageOf, ProblemError, readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import { checkOwnWords } from '@kept-informed/wording'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { hiddenCases } from '../people/case-readers.query.js'
import { readStatedReason } from '../read-stated-reason.js'
import { foreseeRecall } from './foresee-recall.js'
import { readCorrectionWords, readWordOnIt } from './read-correction-words.js'
import { readRecallOrder } from './read-recall-order.js'
import { messageJson, recallInFullJson, recallJson } from './recall-json.js'
import { addRecall, findRecall, type RecallWithWords, recallsPage, type Refusal, type Said, sayOfRecall } from './recall-rows.js'
import { clocksOf, correctionsOf, countsOf, recalledMessages } from './recall-view.query.js'

const REFUSED: Record<Exclude<Refusal, 'unknown'>, string> = {
  lifted: 'It has been lifted', approved: 'A correction of it has been approved: what people are told was wrong is not sent again',
  'nothing-proposed': 'No words wait for approval', 'same-person': 'You proposed these words; it needs another person',
}

@Controller('recalls')
@UseGuards(ScopeGuard)
export class RecallsController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Post()
  @UseGuards(JsonBodyGuard)
  @RequireScope('recalls:write')
  async recall(@Body() body: unknown, @Caller() caller: CallerIdentity, @Res({ passthrough: true }) response: { status(code: number): unknown }): Promise<object> {
    const { database, sealing, waitsForNeutral, clock, counted, wake } = this.works
    const read = readRecallOrder(body)
    if (!read.ok) throw new ProblemError(read.meaning ? 422 : 400, 'This cannot be recalled so', read.faults)
    const { what, reason, dryRun } = read.value
    if (dryRun) {
      response.status(200)
      return { dryRun: true, ...(await foreseeRecall(database, what, { sealing, waitsForNeutral, hidden: await this.hidden(caller), now: clock.now() })) }
    }
    const recall = { recallId: randomUUID(), what, reason, by: caller.subject, askedAt: clock.now() }
    await addRecall(database, recall)
    counted.recalled(Object.keys(what)[0] ?? '')
    wake('recalls', 'advance-notifications')
    return recallJson({ ...recall, n: 0, foundAt: null, words: [] })
  }

  @Get()
  @RequireScope('recalls:read', 'recalls:write')
  async list(@Query() query: Record<string, unknown>): Promise<object> {
    const { text, faults } = readQuery(query, ['standing', 'limit', 'after'])
    const standing = text('standing', ['true', 'false'] as const)
    const limit = readLimit(query['limit'], faults)
    const place = readAfter(query['after'], 1, faults)
    const after = place === null ? null : Number(place[0])
    if (after !== null && !Number.isSafeInteger(after)) faults.push({ pointer: '/after', detail: 'is not a token of this list' })
    refuseQuery(faults)
    return pageOf(await recallsPage(this.works.database, { standing: standing === 'true', limit, after }), limit, recallJson, ({ n }) => [n])
  }

  @Get(':recallId')
  @RequireScope('recalls:read', 'recalls:write')
  async one(@Param('recallId') recallId: string, @Caller() caller: CallerIdentity): Promise<object> {
    return this.inFull(await this.known(recallId), await this.hidden(caller))
  }

  @Get(':recallId/messages')
  @RequireScope('recalls:read', 'recalls:write')
  async messages(@Param('recallId') recallId: string, @Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity): Promise<object> {
    const { text, faults } = readQuery(query, ['reached', 'limit', 'after'])
    const reached = text('reached', REACHED)
    const limit = readLimit(query['limit'], faults)
    const after = readAfter(query['after'], 1, faults)?.[0] ?? ''
    refuseQuery(faults)
    await this.known(recallId)
    const rows = await recalledMessages(this.works.database, { recallId, hidden: await this.hidden(caller), reached, limit, after: String(after) })
    return pageOf(rows, limit, messageJson, ({ notification_id }) => [notification_id])
  }

  @Post(':recallId/correction')
  @HttpCode(200)
  @UseGuards(JsonBodyGuard)
  @RequireScope('recalls:write')
  async propose(@Param('recallId') recallId: string, @Body() body: unknown, @Caller() { subject }: CallerIdentity): Promise<object> {
    const read = readCorrectionWords(body)
    if (!read.ok) throw new ProblemError(400, 'These words cannot be proposed', read.faults)
    const words = read.value
    const { what } = await this.known(recallId)
    const faults = 'own' in words ? checkOwnWords(words.own) : leavesUntold(what) ? [{ pointer: '/released', detail: 'says that the news was wrong, which it was not: write what was wrong with the text' }] : []
    if (faults.length > 0) throw new ProblemError(422, 'These words may not be sent', faults)
    return this.say(recallId, { word: 'propose', by: subject, at: this.now(), words })
  }

  @Post(':recallId/words')
  @HttpCode(200)
  @UseGuards(JsonBodyGuard)
  @RequireScope('recalls:write')
  async judge(@Param('recallId') recallId: string, @Body() body: unknown, @Caller() { subject }: CallerIdentity): Promise<object> {
    const read = readWordOnIt(body)
    if (!read.ok) throw new ProblemError(400, 'Say whether these words may go, and why', read.faults)
    return this.say(recallId, { ...read.value, by: subject, at: this.now() })
  }

  @Post(':recallId/lift')
  @HttpCode(200)
  @UseGuards(JsonBodyGuard)
  @RequireScope('recalls:write')
  async lift(@Param('recallId') recallId: string, @Body() body: unknown, @Caller() { subject }: CallerIdentity): Promise<object> {
    const read = readStatedReason(body)
    if (!read.ok) throw new ProblemError(400, 'Say why it is lifted', read.faults)
    return this.say(recallId, { word: 'lift', by: subject, at: this.now(), reason: read.value })
  }

  private now(): Instant {
    return this.works.clock.now()
  }

  private async known(recallId: string): Promise<RecallWithWords> {
    const recall = await findRecall(this.works.database, recallId)
    if (!recall) throw new ProblemError(404, 'There is no such recall')
    return recall
  }

  private async say(recallId: string, said: Said): Promise<object> {
    const refused = await sayOfRecall(this.works.database, recallId, said)
    if (refused === 'unknown') throw new ProblemError(404, 'There is no such recall')
    if (refused) throw new ProblemError(409, REFUSED[refused])
    this.works.wake('recalls')
    return recallJson(await this.known(recallId))
  }

  /** A recall stops in every case; who looks at it reads of those that are there for them. */
  private async hidden(caller: CallerIdentity): Promise<string[]> {
    return [...(await hiddenCases(this.works.database, caller))]
  }

  private async inFull(recall: RecallWithWords, hidden: readonly string[]): Promise<object> {
    const { database } = this.works
    const seen = { recallId: recall.recallId, hidden }
    const [counts, clocks, corrections] = await Promise.all([countsOf(database, seen), clocksOf(database, recall.recallId, recall.askedAt), correctionsOf(database, seen)])
    return recallInFullJson(recall, { counts, clocks, corrections })
  }
}

function refuseQuery(faults: Fault[]): void {
  if (faults.length > 0) throw new ProblemError(400, 'The query is not understood', faults)
}
