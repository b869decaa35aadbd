// Why: who answers the phone sees nothing of anybody until it is clear who is calling, and then what may help that person and no more: no
// contact, no phrase.
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import { IdInPath, JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { chooseSupport } from '@kept-informed/wording'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { hiddenCases } from '../people/case-readers.query.js'
import { caseJson, contextsOf } from '../people/cases-with-people.js'
import { type DetailsParts, type DetailsRow, openDetails } from '../vault/details-row.js'
import { directoryOf } from '../vault/directory.js'
import { readCallerSays } from './caller-check.js'
import { checkCaller, victimOfCheck } from './check-caller.js'

const OVER = 'There is no such check of a caller, or it is over'
const MOST_LINES = 4

@Controller('caller-checks')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class CallersController {
  private readonly parts: DetailsParts

  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {
    this.parts = { database: works.database, sealing: works.sealing, childDirectFrom: works.settings.CHILD_DIRECT_FROM }
  }

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @RequireScope('callers:check')
  async check(@Body() body: unknown, @Caller() caller: CallerIdentity): Promise<object> {
    const read = readCallerSays(body)
    if (!read.ok) throw new ProblemError(400, 'The caller cannot be checked like this', read.faults)
    const { database, clock, wake } = this.works
    const checked = await checkCaller(this.parts, read.value, { by: caller.subject, now: clock.now(), hidden: await hiddenCases(database, caller) })
    if (checked.outcome === 'wait') throw new ProblemError(429, 'Too many tries; wait before the next', [], { 'retry-after': String(checked.seconds) })
    wake()
    return checked
  }

  @Get(':checkId')
  @Header('Cache-Control', 'no-store')
  @RequireScope('callers:check')
  async read(@Param('checkId', IdInPath) checkId: string, @Caller() caller: CallerIdentity): Promise<object> {
    const { database, sealing, clock, settings } = this.works
    const now = clock.now()
    const found = await victimOfCheck(database, checkId, caller.subject, now)
    const [row] = found ? await database.query<DetailsRow>('select * from victim_details where victim_id = $1', [found.victimId]) : []
    const details = row && openDetails(sealing, row)
    if (!found || !details) throw new ProblemError(404, OVER)
    const hidden = await hiddenCases(database, caller)
    const named = await database.query<{ case_id: string }>('select case_id from case_victim where victim_id = $1', [found.victimId])
    const contexts = await contextsOf(this.works, named.map(({ case_id }) => case_id).filter((caseId) => !hidden.has(caseId)))
    const directory = await directoryOf(database, contexts.map(({ officer }) => officer.officerId), contexts.flatMap(({ officer }) => officer.unit ?? []))
    const support = contexts.flatMap(({ offenceCategory }) => chooseSupport({ area: settings.FORCE_AREA, offenceCategory, now, atMost: MOST_LINES }))
    return {
      checkId, victimId: found.victimId, until: isoInstant(found.until), name: details.name, language: details.language, formats: details.formats ?? [],
      officerOnly: details.officerOnly ?? false, safetyFlags: details.safetyFlags ?? [],
      cases: contexts.map((context) => caseJson({ ...context, victims: context.victims.filter(({ victimId }) => victimId === found.victimId) }, directory, null)),
      support: [...new Map(support.map(({ name, phone, web, about }) => [name, { name, phone, web, about }])).values()].slice(0, MOST_LINES),
    }
  }
}
