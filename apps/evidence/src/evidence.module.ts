// Why: the service as one Nest module, made of parts that are given.
import { type DynamicModule, Module } from '@nestjs/common'
import { readerHealth } from '@kept-informed/event-log'
import { ScopeGuard, TOKEN_VERIFIER } from '@kept-informed/identity'
import { documentController } from '@kept-informed/runtime'
import { HealthModule } from '@kept-informed/telemetry'
import { BalancesController } from './balance/balances.controller.js'
import { EVIDENCE_HANDLE, type EvidenceHandle } from './evidence-handle.js'
import { EVIDENCE_PARTS, type EvidenceParts } from './evidence-parts.js'
import { FactsController } from './facts.controller.js'
import { ForecastController } from './forecast/forecast.controller.js'
import { openApi } from './openapi.js'
import { PackController } from './pack/pack.controller.js'
import { PublicKeysController } from './signing/public-keys.controller.js'
import { TimelineController } from './timeline.controller.js'
import { TimelinessController } from './timeliness/timeliness.controller.js'
import { WhyController } from './why.controller.js'

@Module({})
export class EvidenceModule {
  static with(parts: EvidenceParts, handle: EvidenceHandle): DynamicModule {
    return {
      module: EvidenceModule,
      imports: [
        HealthModule.with({ metrics: parts.metrics, ...readerHealth(parts.database, handle.transport) }),
      ],
      controllers: [FactsController, TimelineController, WhyController, ForecastController, TimelinessController, BalancesController, PackController, PublicKeysController, documentController(openApi)],
      providers: [
        ScopeGuard,
        { provide: EVIDENCE_PARTS, useValue: parts },
        { provide: EVIDENCE_HANDLE, useValue: handle },
        { provide: TOKEN_VERIFIER, useValue: parts.auth },
      ],
    }
  }
}
