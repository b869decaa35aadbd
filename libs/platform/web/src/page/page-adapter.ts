// Why: controllers return pages and ways on as values; here, where Nest hands over what a controller returned, they become answers.
import { ExpressAdapter } from '@nestjs/platform-express'
import type { Response } from 'express'
import type { ViewRequest } from '../requests/view-request.js'
import type { Answering } from './answering.js'
import { isAnswer } from './page.js'

export class PageAdapter extends ExpressAdapter {
  constructor(private readonly answering: Answering) {
    super()
  }

  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (!isAnswer(body)) return super.reply(response, body, statusCode)
    return this.answering.answer(response.req as ViewRequest, response, body)
  }
}
