// Why: the service as one Nest module, made of parts that are given.
import { type DynamicModule, Module } from '@nestjs/common'
import { ScopeGuard, TOKEN_VERIFIER } from '@kept-informed/identity'
import { HealthModule } from '@kept-informed/telemetry'
import { BatchesController } from './batches.controller.js'
import { OpenApiController } from './openapi.controller.js'
import { QuarantineController } from './quarantine/quarantine.controller.js'
import { RULES_HANDLE, type RulesHandle } from './rules-handle.js'
import { RULES_PARTS, type RulesParts } from './rules-parts.js'

const SILENT_TOO_LONG_MS = 60_000

@Module({})
export class RulesModule {
  static with(parts: RulesParts, handle: RulesHandle): DynamicModule {
    return {
      module: RulesModule,
      imports: [
        HealthModule.with({
          metrics: parts.metrics,
          live: () => (silentFor(handle) > SILENT_TOO_LONG_MS ? 'nothing was fetched from the log for a minute' : null),
          ready: async () => {
            await parts.database.query('select 1')
            return handle.transport.consumer ? null : 'not reading the log yet'
          },
        }),
      ],
      controllers: [BatchesController, QuarantineController, OpenApiController],
      providers: [
        ScopeGuard,
        { provide: RULES_PARTS, useValue: parts },
        { provide: RULES_HANDLE, useValue: handle },
        { provide: TOKEN_VERIFIER, useValue: parts.auth },
      ],
    }
  }
}

/** Real milliseconds since the last successful fetch. */
function silentFor(handle: RulesHandle): number {
  const last = handle.transport.consumer?.lastFetchAt()
  return last === undefined ? 0 : performance.timeOrigin + performance.now() - last
}
