// Why: the service as one Nest module, made of parts that are given.
import { type DynamicModule, Module } from '@nestjs/common'
import { readerHealth } from '@kept-informed/event-log'
import { ScopeGuard, TOKEN_VERIFIER } from '@kept-informed/identity'
import { documentController } from '@kept-informed/runtime'
import { HealthModule } from '@kept-informed/telemetry'
import { BatchesController } from './batches.controller.js'
import { ChoicesController } from './choices/choices.controller.js'
import { ForeseenController } from './foresee/foreseen.controller.js'
import { openApi } from './openapi.js'
import { QuarantineController } from './quarantine/quarantine.controller.js'
import { RightsController } from './rights/rights.controller.js'
import { RULES_HANDLE, type RulesHandle } from './rules-handle.js'
import { RULES_PARTS, type RulesParts } from './rules-parts.js'
import { WhatIfController } from './what-if/what-if.controller.js'

@Module({})
export class RulesModule {
  static with(parts: RulesParts, handle: RulesHandle): DynamicModule {
    return {
      module: RulesModule,
      imports: [
        HealthModule.with({ metrics: parts.metrics, ...readerHealth(parts.database, handle.transport) }),
      ],
      controllers: [BatchesController, QuarantineController, WhatIfController, ForeseenController, RightsController, ChoicesController, documentController(openApi)],
      providers: [
        ScopeGuard,
        { provide: RULES_PARTS, useValue: parts },
        { provide: RULES_HANDLE, useValue: handle },
        { provide: TOKEN_VERIFIER, useValue: parts.auth },
      ],
    }
  }
}
