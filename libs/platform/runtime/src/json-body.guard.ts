// Why: a body in another form than JSON is not read at all, and whoever sent it must be told so rather than that it is empty.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import type { Request } from 'express'
import { ProblemError } from './problem.js'

@Injectable()
export class JsonBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>()
    // `is` gives null when there is no body.
    if (request.is(['application/json', 'application/*+json']) === false) throw new ProblemError(415, 'The body must be application/json')
    return true
  }
}
