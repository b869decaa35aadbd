// Why: an operator sees how each provider does and says how much goes by it, and how fast; what they decide is kept with their name and why.
import { Body, Controller, Get, HttpCode, Inject, Param, Put, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { JsonBodyGuard, ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { changeProvider } from './change-provider.js'
import { providersList } from './providers.query.js'
import { readProviderOrder } from './read-provider-order.js'

@Controller('providers')
@UseGuards(ScopeGuard, JsonBodyGuard)
export class ProvidersController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @RequireScope('providers:read', 'providers:write')
  list(): Promise<object> {
    const { database, providers, clock } = this.works
    return providersList(database, providers, clock.now())
  }

  @Put(':provider')
  @HttpCode(200)
  @RequireScope('providers:write')
  async change(@Param('provider') name: string, @Body() body: unknown, @Caller() caller: CallerIdentity): Promise<object> {
    const { database, providers, clock, wake } = this.works
    if (!providers.some((provider) => provider.name === name)) throw new ProblemError(404, 'There is no such provider')
    const read = readProviderOrder(body)
    if (!read.ok) throw new ProblemError(400, 'The provider cannot be changed like this', read.faults)
    await changeProvider(database, providers, { name, order: read.value, by: caller.subject, at: clock.now() })
    wake('advance-notifications')
    const { items } = await providersList(database, providers, clock.now())
    return items.find(({ provider }) => provider === name) ?? {}
  }
}
