// Why: who messages say to ask, and whom they must never reach: both put by the force, neither read back from here.
import { Body, Controller, HttpCode, Inject, Param, Put, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { CaseInPath, IdInPath, JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { parseAdverseContacts, parseOfficer, parseUnit } from '@kept-informed/victim'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { putAdverseContacts } from './adverse-contacts.js'
import { putOfficer, putUnit } from './directory.js'

const REFUSED = 'The body cannot be taken as it is; nothing of it was kept'

@Controller()
@UseGuards(ScopeGuard, JsonBodyGuard)
export class DirectoryController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Put('cases/:caseId/adverse-contacts')
  @HttpCode(204)
  @RequireScope('victims:write')
  async adverse(@Param('caseId', CaseInPath) caseId: string, @Body() body: unknown): Promise<void> {
    const read = parseAdverseContacts(body)
    if (!read.ok) throw new ProblemError(400, REFUSED, read.faults)
    const { database, sealing, clock, wake } = this.works
    await putAdverseContacts(database, caseId, sealing.adverseHashesOf(read.value), clock.now())
    wake()
  }

  @Put('officers/:officerId')
  @HttpCode(204)
  @RequireScope('directory:write')
  async officer(@Param('officerId', IdInPath) officerId: string, @Body() body: unknown): Promise<void> {
    const read = parseOfficer(body)
    if (!read.ok) throw new ProblemError(400, REFUSED, read.faults)
    await putOfficer(this.works.database, officerId, read.value)
  }

  @Put('units/:unit')
  @HttpCode(204)
  @RequireScope('directory:write')
  async unit(@Param('unit', IdInPath) unit: string, @Body() body: unknown): Promise<void> {
    const read = parseUnit(body)
    if (!read.ok) throw new ProblemError(400, REFUSED, read.faults)
    await putUnit(this.works.database, unit, read.value)
  }
}
