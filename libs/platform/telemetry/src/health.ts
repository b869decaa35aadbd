// Why: an orchestrator asks "restart me?" (live) and "send me work?" (ready); Prometheus asks for numbers. None needs a token.
import { Controller, type DynamicModule, Get, Header, HttpCode, Inject, Module, Res } from '@nestjs/common'
import type { Metrics } from './metrics.js'

/** Each answers null when well, or a short word for what is wrong. */
export type HealthChecks = { live(): Promise<string | null> | string | null; ready(): Promise<string | null> | string | null; metrics: Metrics }

const CHECKS = Symbol('health checks')
type Answer = { status(code: number): Answer; json(body: object): unknown }

@Controller()
class HealthController {
  constructor(@Inject(CHECKS) private readonly checks: HealthChecks) {}

  @Get('health/live')
  async live(@Res() answer: Answer): Promise<void> {
    tell(answer, await this.checks.live())
  }

  @Get('health/ready')
  async ready(@Res() answer: Answer): Promise<void> {
    tell(answer, await Promise.resolve(this.checks.ready()).catch((error: unknown) => String(error)))
  }

  @Get('metrics')
  @HttpCode(200)
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.checks.metrics.registry.metrics()
  }
}

function tell(answer: Answer, wrong: string | null): void {
  answer.status(wrong === null ? 200 : 503).json(wrong === null ? { status: 'up' } : { status: 'down', why: wrong })
}

@Module({})
export class HealthModule {
  static with(checks: HealthChecks): DynamicModule {
    return { module: HealthModule, controllers: [HealthController], providers: [{ provide: CHECKS, useValue: checks }] }
  }
}
