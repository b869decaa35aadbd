// Why: the doors by which the victim view lets somebody in. Only it has their scope; and with it alone it can read nobody.
import { Body, Controller, Delete, Headers, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import { IdInPath, JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { askToSignIn } from './ask-to-sign-in.js'
import { endPass } from './pass-holder.js'
import { proveCode } from './prove-code.js'
import { readCode, readSignIn } from './read-sign-in.js'

export const VICTIM_VIEW_SCOPE = 'victim-view'
const TOO_MANY = 'Too many have asked; only time or a person helps'
const HOUR_SECONDS = '3600'

@Controller('victim-sign-ins')
@UseGuards(ScopeGuard, JsonBodyGuard)
@RequireScope(VICTIM_VIEW_SCOPE)
export class SignInsController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Post()
  @HttpCode(202)
  async ask(@Body() body: unknown): Promise<object> {
    const read = readSignIn(body)
    if (!read.ok) throw new ProblemError(400, 'Nobody can be let in like this', read.faults)
    const { database, sealing, clock, wake } = this.works
    const asked = await askToSignIn(database, sealing, { ...read.value, now: clock.now() })
    if (asked === 'too-many') throw new ProblemError(429, TOO_MANY, [], { 'retry-after': HOUR_SECONDS })
    wake('sign-in-codes')
    return asked
  }

  @Post(':signInId/code')
  @HttpCode(200)
  async prove(@Param('signInId', IdInPath) signInId: string, @Body() body: unknown): Promise<object> {
    const read = readCode(body)
    if (!read.ok) throw new ProblemError(400, 'This is no code', read.faults)
    const { database, sealing, clock } = this.works
    const proven = await proveCode(database, sealing, { signInId, code: read.value, now: clock.now() })
    // 403 and not 401: the view's own token is good.
    if (!proven) throw new ProblemError(403, 'The code is wrong, or too late, or was wrong too often')
    return { ...proven, until: isoInstant(proven.until) }
  }

  @Delete('pass')
  @HttpCode(204)
  async end(@Headers('x-victim-pass') pass: string | undefined): Promise<void> {
    if (pass !== undefined) await endPass(this.works.database, pass)
  }
}
