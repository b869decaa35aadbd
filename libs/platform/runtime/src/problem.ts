// Why: an error answer must say everything that is wrong, in one standard shape (RFC 9457), and nothing personal or internal.
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common'
import type { Fault } from '@kept-informed/kernel'

/** Thrown by controllers only. `title` is for people; `errors` name each fault by its RFC 6901 pointer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(
    readonly status: number,
    readonly title: string,
    readonly errors: Fault[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(title)
  }
}

type Answer = { status(code: number): Answer; set(headers: Record<string, string>): Answer; type(mime: string): Answer; send(body: string): unknown; headersSent: boolean }
export type Problem = { status: number; title: string; errors: Fault[]; headers: Record<string, string> }

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http')

  catch(error: unknown, host: ArgumentsHost): void {
    const answer = host.switchToHttp().getResponse<Answer>()
    const problem = problemOf(error)
    if (problem.status >= 500 && !(error instanceof ProblemError)) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    if (answer.headersSent) return
    const body = { type: 'about:blank', title: problem.title, status: problem.status, errors: problem.errors }
    answer.status(problem.status).set(problem.headers).type('application/problem+json').send(JSON.stringify(body))
  }
}

/** What express's body parser throws, by its `type`; messages of its own may quote the body, so they are never passed on. */
const BODY_FAULTS: Record<string, Problem> = {
  'entity.too.large': { status: 413, title: 'The body is larger than 1 MiB', errors: [], headers: {} },
  'charset.unsupported': { status: 415, title: 'The body must be in UTF-8', errors: [], headers: {} },
  'encoding.unsupported': { status: 415, title: 'This content encoding is not understood', errors: [], headers: {} },
  'request.aborted': { status: 400, title: 'The request ended before its body', errors: [], headers: {} },
}

/** PostgreSQL's own word for a text that it cannot hold, such as one with NUL: whoever sent it is at fault, not we. */
const NOT_STORABLE = '22021'

/** What may be said of an error to whoever asked. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === NOT_STORABLE) return { status: 400, title: 'The request holds a character that cannot be stored', errors: [], headers: {} }
  const type = typeof error === 'object' && error !== null && 'type' in error && typeof error.type === 'string' ? error.type : ''
  const known = BODY_FAULTS[type]
  if (known) return known
  if (error instanceof URIError) return { status: 400, title: 'The address is not percent-encoded UTF-8', errors: [], headers: {} }
  if (error instanceof HttpException) return { status: error.getStatus(), title: error.message, errors: [], headers: {} }
  return { status: 500, title: 'Something went wrong on our side; it has been recorded', errors: [], headers: {} }
}
