// Why: a door of its own for the data-protection role: who looks at details may not see who else did, and the other way round.
import { Controller, Get, Header, Inject, Query, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { type Page, ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../../notifier-works.js'
import { readUsesQuery } from './read-uses-query.js'
import { type UseJson, usesPage } from './uses.query.js'

@Controller('details-uses')
@UseGuards(ScopeGuard)
export class UsesController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @RequireScope('audit:read')
  async list(@Query() query: Record<string, unknown>): Promise<Page<UseJson>> {
    const read = readUsesQuery(query)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    return usesPage(this.works.database, this.works.sealing, read.value)
  }
}
