// Why: the door of the vault. Every fault of what is put is named at once and nothing of it is kept; every reading is written down;
// what is erased is gone, and stays gone.
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Put, Res, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { IdInPath, JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { parseVictimDetails, type VictimDetails } from '@kept-informed/victim'
import type { Response } from 'express'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { londonDate } from './age.js'
import { isHiddenPerson } from '../people/case-readers.query.js'
import type { DetailsParts } from './details-row.js'
import { finishErasure, markErased } from './erase-details.js'
import { exportPerson, type PersonExport } from './export/export-person.js'
import { putDetails } from './put-details.js'
import { readDetails } from './read-details.js'
import { readReason } from './read-reason.js'

const ERASED = 'This victim’s details were erased'
const NEEDS_REASON = 'The victim is in a restricted case: state the reason for reading in the header X-Reason'
/** Real milliseconds; longer than any call to a provider may take. */
const ERASURE_PATIENCE_MS = 60_000

@Controller('victims')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class VictimsController {
  private readonly parts: DetailsParts

  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {
    this.parts = { database: works.database, sealing: works.sealing, childDirectFrom: works.settings.CHILD_DIRECT_FROM }
  }

  @Put(':victimId')
  @RequireScope('victims:write')
  async put(@Param('victimId', IdInPath) victimId: string, @Body() body: unknown, @Headers('if-match') ifMatch: string | undefined, @Caller() caller: CallerIdentity, @Res({ passthrough: true }) response: Response): Promise<void> {
    const now = this.works.clock.now()
    const read = parseVictimDetails(body, now, londonDate(now))
    if (!read.ok) throw new ProblemError(read.kind === 'shape' ? 400 : 422, 'The details cannot be taken as they are; nothing of them was kept', read.faults)
    if (await isHiddenPerson(this.works.database, caller, victimId)) throw this.refused('unknown')
    const put = await putDetails(this.parts, victimId, read.value, { ifMatch: versionsIn(ifMatch), by: caller.subject, now })
    if (put.put === 'erased') throw new ProblemError(410, ERASED)
    if (put.put === 'not-matching') throw new ProblemError(412, 'The details are not, or no longer, those that If-Match names')
    this.works.wake()
    response.status(put.put === 'created' ? 201 : 200).setHeader('ETag', etagOf(put.version))
  }

  @Get(':victimId')
  @RequireScope('victims:read')
  async get(@Param('victimId', IdInPath) victimId: string, @Headers('x-reason') header: string | undefined, @Caller() caller: CallerIdentity, @Res({ passthrough: true }) response: Response): Promise<VictimDetails> {
    if (await isHiddenPerson(this.works.database, caller, victimId)) throw this.refused('unknown')
    const got = await readDetails(this.parts, victimId, { by: caller.subject, reason: readReason(header), now: this.works.clock.now() })
    if (typeof got === 'string') throw this.refused(got)
    if (got.restricted) this.works.counted.restrictedRead('read')
    this.works.wake()
    response.setHeader('ETag', etagOf(got.version)).setHeader('Cache-Control', 'no-store')
    return got.details
  }

  @Get(':victimId/export')
  @RequireScope('victims:export')
  async export(@Param('victimId', IdInPath) victimId: string, @Headers('x-reason') header: string | undefined, @Caller() caller: CallerIdentity, @Res({ passthrough: true }) response: Response): Promise<PersonExport> {
    const got = await exportPerson(this.parts, victimId, { by: caller.subject, reason: readReason(header), now: this.works.clock.now() })
    if (typeof got === 'string') throw this.refused(got)
    if (got.restricted) this.works.counted.restrictedRead('read')
    this.works.wake()
    response.setHeader('Cache-Control', 'no-store')
    return got.export
  }

  /** 204 only when nothing of this person can be read or leave any more. */
  @Delete(':victimId')
  @HttpCode(204)
  @RequireScope('victims:erase')
  async erase(@Param('victimId', IdInPath) victimId: string, @Caller() caller: CallerIdentity): Promise<void> {
    const { database, clock, erasure, wake } = this.works
    await markErased(database, victimId, { by: caller.subject, now: clock.now() })
    wake()
    const finished = await finishErasure(erasure, victimId, ERASURE_PATIENCE_MS)
    wake()
    if (!finished) throw new ProblemError(503, 'Erased; but a message that was already leaving has not been answered yet. Ask again to be sure', [], { 'retry-after': '30' })
  }

  private refused(why: 'unknown' | 'erased' | 'needs-reason'): ProblemError {
    if (why === 'erased') return new ProblemError(410, ERASED)
    if (why === 'unknown') return new ProblemError(404, 'No details were ever put for this victim')
    this.works.counted.restrictedRead('refused')
    return new ProblemError(403, NEEDS_REASON)
  }
}

const etagOf = (version: number): string => `"${version}"`

/** RFC 9110 section 13.1.1. A tag that we never gave matches nothing; a weak one never matches. */
function versionsIn(ifMatch: string | undefined): 'any' | number[] | null {
  if (ifMatch === undefined) return null
  if (ifMatch.trim() === '*') return 'any'
  return ifMatch.split(',').flatMap((tag) => /^"(\d{1,15})"$/.exec(tag.trim())?.[1] ?? []).map(Number)
}
