// Why: lists and tasks name an officer by a number; colleagues know each other by name, and the directory has it. How an officer is reached is not told here.
import { Controller, Get, Inject, Query as InQuery, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { namesOfOfficers } from '../vault/directory.js'
import { readIds } from './read-ids.js'

const MOST_OFFICERS = 100

@Controller('officers')
@UseGuards(ScopeGuard)
export class OfficerNamesController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @RequireScope('timeline:read')
  async names(@InQuery('officerId') asked: unknown): Promise<{ items: object[]; next: null }> {
    const officerIds = readIds(asked, MOST_OFFICERS)
    if (!officerIds) throw new ProblemError(400, 'The query is not understood', [{ pointer: '/officerId', detail: `must be given, once for each of 1 to ${MOST_OFFICERS} officers` }])
    return { items: await namesOfOfficers(this.works.database, officerIds), next: null }
  }
}
