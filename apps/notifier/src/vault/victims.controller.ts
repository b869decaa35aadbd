// Why: the door of the vault. Every fault of what is put is named at once and nothing of it is kept; every reading is written down;
// what is erased is gone, and stays gone.
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Put, Res, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import type { Database } from '@kept-informed/postgres'
import { JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { parseVictimDetails, type VictimDetails } from '@kept-informed/victim'
import type { Response } from 'express'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { londonDate } from './age.js'
import { eraseDetails, putDetails, readDetails } from './details-store.js'
import type { Sealing } from './sealing.js'

const ERASED = 'This victim’s details were erased'

@Controller('victims')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class VictimsController {
  private readonly parts: { database: Database; sealing: Sealing; childDirectFrom: number }

  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {
    this.parts = { database: works.database, sealing: works.sealing, childDirectFrom: works.settings.CHILD_DIRECT_FROM }
  }

  @Put(':victimId')
  @RequireScope('victims:write')
  async put(@Param('victimId') victimId: string, @Body() body: unknown, @Headers('if-match') ifMatch: string | undefined, @Caller() caller: CallerIdentity, @Res({ passthrough: true }) response: Response): Promise<void> {
    const now = this.works.clock.now()
    const read = parseVictimDetails(body, now, londonDate(now))
    if (!read.ok) throw new ProblemError(read.kind === 'shape' ? 400 : 422, 'The details cannot be taken as they are; nothing of them was kept', read.faults)
    const put = await putDetails(this.parts, victimId, read.value, { ifMatch: versionsIn(ifMatch), reader: { by: caller.subject, why: 'put' }, now })
    if (put.put === 'erased') throw new ProblemError(410, ERASED)
    if (put.put === 'not-matching') throw new ProblemError(412, 'The details are not, or no longer, those that If-Match names')
    this.works.wake()
    response.status(put.put === 'created' ? 201 : 200).setHeader('ETag', etagOf(put.version))
  }

  @Get(':victimId')
  @RequireScope('victims:read')
  async get(@Param('victimId') victimId: string, @Headers('x-reason') reason: string | undefined, @Caller() caller: CallerIdentity, @Res({ passthrough: true }) response: Response): Promise<VictimDetails> {
    const got = await readDetails(this.parts, victimId, { by: caller.subject, why: (reason ?? 'not stated').slice(0, 200) }, this.works.clock.now())
    if (got === 'erased') throw new ProblemError(410, ERASED)
    if (got === 'unknown') throw new ProblemError(404, 'No details were ever put for this victim')
    this.works.wake()
    response.setHeader('ETag', etagOf(got.version)).setHeader('Cache-Control', 'no-store')
    return got.details
  }

  @Delete(':victimId')
  @HttpCode(204)
  @RequireScope('victims:erase')
  async erase(@Param('victimId') victimId: string): Promise<void> {
    await eraseDetails(this.parts, victimId, this.works.clock.now())
    this.works.wake()
  }
}

const etagOf = (version: number): string => `"${version}"`

/** RFC 9110 section 13.1.1. A tag that we never gave matches nothing; a weak one never matches. */
function versionsIn(ifMatch: string | undefined): 'any' | number[] | null {
  if (ifMatch === undefined) return null
  if (ifMatch.trim() === '*') return 'any'
  return ifMatch.split(',').flatMap((tag) => /^"(\d{1,15})"$/.exec(tag.trim())?.[1] ?? []).map(Number)
}
