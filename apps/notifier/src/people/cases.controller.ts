// Why: who works on cases must see them as people: what kind of crime, whose case, who is in it and how each may be reached.
import { Controller, Get, Header, Headers, Inject, Query as InQuery, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { readReason } from '../vault/read-reason.js'
import { hiddenCases, supervisedBy, type SupervisedPeople } from './case-readers.query.js'
import { casesWithPeople, contextsOf, MOST_CASES } from './cases-with-people.js'
import { readIds } from './read-ids.js'

@Controller()
@UseGuards(ScopeGuard)
export class CasesController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  /** Whom the caller is set over. */
  @Get('supervised')
  @RequireScope('timeline:read')
  supervised(@Caller() caller: CallerIdentity): Promise<SupervisedPeople> {
    return supervisedBy(this.works.database, caller.subject)
  }

  @Get('cases')
  @Header('Cache-Control', 'no-store')
  @RequireScope('victims:read')
  async cases(@InQuery('caseId') asked: unknown, @Headers('x-reason') header: string | undefined, @Caller() caller: CallerIdentity): Promise<{ items: object[] }> {
    const caseIds = readIds(asked, MOST_CASES)
    if (!caseIds) throw new ProblemError(400, 'The query is not understood', [{ pointer: '/caseId', detail: `must be given, once for each of 1 to ${MOST_CASES} cases` }])
    const { database, clock, wake } = this.works
    const hidden = await hiddenCases(database, caller)
    const contexts = (await contextsOf(this.works, caseIds)).filter(({ caseId }) => !hidden.has(caseId))
    const items = await casesWithPeople(this.works, contexts, { by: caller.subject, reason: readReason(header), now: clock.now() })
    wake()
    return { items }
  }
}
