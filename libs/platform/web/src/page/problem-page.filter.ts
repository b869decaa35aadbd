// Why: whoever meets an error is told in plain words what happened and what to do, and nothing internal; machines that ask for no page get a status.
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common'
import type { Response } from 'express'
import { Retryable } from '@kept-informed/kernel'
import { ProblemError, problemOf } from '@kept-informed/runtime'
import { SignInFirst } from '../access/sign-in-first.js'
import type { ViewRequest } from '../requests/view-request.js'
import type { Answering } from './answering.js'
import { goTo, page } from './page.js'

const TOLD = [400, 401, 403, 404, 409, 429, 503]
const SIGNED_OUT = 401

@Catch()
export class ProblemPageFilter implements ExceptionFilter {
  private readonly logger = new Logger('page')

  constructor(private readonly answering: Answering) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const [request, response] = [http.getRequest<ViewRequest>(), http.getResponse<Response>()]
    if (error instanceof SignInFirst) return this.answering.answer(request, response, goTo(error.path))
    const { status, headers } = error instanceof Retryable ? { status: 503, headers: { 'retry-after': '30' } } : problemOf(error)
    if (status >= 500 && !(error instanceof ProblemError)) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    if (response.headersSent) return
    response.set(headers)
    const told = TOLD.includes(status) ? status : status < 500 ? 400 : 500
    const t = this.answering.say(request)
    this.answering.answer(request, response, page('problem.njk', { title: t(`problem.${told}`), next: t(`problem.${told}.next`), signIn: status === SIGNED_OUT }, status))
  }
}
