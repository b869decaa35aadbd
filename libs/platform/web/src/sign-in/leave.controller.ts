// Why: "Exit this page" must work at once, also without JavaScript: her session ends, what her browser kept of us goes, and she is elsewhere.
import { Controller, Get, Inject, Req, Res } from '@nestjs/common'
import type { Response } from 'express'
import { type GoTo, goTo } from '../page/page.js'
import { cookiesOf } from '../requests/cookies.js'
import type { ViewRequest } from '../requests/view-request.js'
import { type CommonParts, VIEW, VIEW_PARTS, type View } from '../view-parts.js'
import { sessionDoor } from './session-door.js'

export const LEAVE_PATH = '/leave'

@Controller()
export class LeaveController {
  constructor(
    @Inject(VIEW) private readonly view: View,
    @Inject(VIEW_PARTS) private readonly parts: Pick<CommonParts, 'sessions'>,
  ) {}

  /** A reading by its method: a link must do without JavaScript, and whoever makes somebody follow it ends nothing but her session here. */
  @Get(LEAVE_PATH)
  async leave(@Req() request: ViewRequest, @Res({ passthrough: true }) response: Response): Promise<GoTo> {
    const cookies = cookiesOf(this.view.name)
    await sessionDoor(this.view.name, this.parts.sessions).end(request, response)
    for (const name of ['form', 'language', 'signing-in'] as const) cookies.clear(response, name)
    return goTo(this.view.visitors?.exit ?? '/')
  }
}
