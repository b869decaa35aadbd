// Why: Nest turns whatever a handler throws into "Internal server error" before a transport sees it. A batch handler's errors
// must come through as they are, because LostRace means "read your position again", not "something is broken".
import { type ArgumentsHost, Catch, type RpcExceptionFilter, UseFilters } from '@nestjs/common'
import { EventPattern } from '@nestjs/microservices'
import { type Observable, throwError } from 'rxjs'

@Catch()
class AsThrown implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error)
  }
}

/** `@EventPattern(topic)` for a handler of whole batches, with its errors kept as they are. */
export const OnBatch =
  (topic: string): MethodDecorator =>
  (target, key, descriptor) => {
    EventPattern(topic)(target, key, descriptor as PropertyDescriptor)
    UseFilters(new AsThrown())(target, key, descriptor)
  }
