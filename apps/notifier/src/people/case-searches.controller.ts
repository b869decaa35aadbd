// Why: a name stands in no address, where logs and browsers keep it: a search is sent, and what it finds is a reading of each person, written down.
import { Body, Controller, Header, Headers, HttpCode, Inject, Post, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { readReason } from '../vault/read-reason.js'
import { hiddenCases } from './case-readers.query.js'
import { casesWithPeople } from './cases-with-people.js'
import { findCases } from './find-cases.query.js'
import { readCaseSearch } from './read-case-search.js'

@Controller('case-searches')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class CaseSearchesController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @RequireScope('victims:read')
  async search(@Body() body: unknown, @Headers('x-reason') header: string | undefined, @Caller() caller: CallerIdentity): Promise<object> {
    const said = readCaseSearch(body)
    if (!said.ok) throw new ProblemError(400, 'This cannot be searched for', said.faults)
    const { database, sealing, clock, wake } = this.works
    const { byReference, byName, more } = await findCases(database, sealing, said.value, await hiddenCases(database, caller))
    const items = await casesWithPeople(this.works, [...byReference, ...byName], { by: caller.subject, reason: readReason(header), now: clock.now() })
    wake()
    return { items, byReference: byReference.length, more }
  }
}
