// Why: the service as one Nest module, made of parts that are given.
import { type DynamicModule, Module } from '@nestjs/common'
import { ScopeGuard, TOKEN_VERIFIER } from '@kept-informed/identity'
import { HealthModule } from '@kept-informed/telemetry'
import { EVIDENCE_HANDLE, type EvidenceHandle } from './evidence-handle.js'
import { EVIDENCE_PARTS, type EvidenceParts } from './evidence-parts.js'
import { FactsController } from './facts.controller.js'
import { OpenApiController } from './openapi.controller.js'
import { TimelineController } from './timeline.controller.js'

const SILENT_TOO_LONG_MS = 60_000

@Module({})
export class EvidenceModule {
  static with(parts: EvidenceParts, handle: EvidenceHandle): DynamicModule {
    return {
      module: EvidenceModule,
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
      controllers: [FactsController, TimelineController, OpenApiController],
      providers: [
        ScopeGuard,
        { provide: EVIDENCE_PARTS, useValue: parts },
        { provide: EVIDENCE_HANDLE, useValue: handle },
        { provide: TOKEN_VERIFIER, useValue: parts.auth },
      ],
    }
  }
}

/** Real milliseconds since the last successful fetch. */
function silentFor(handle: EvidenceHandle): number {
  const last = handle.transport.consumer?.lastFetchAt()
  return last === undefined ? 0 : performance.timeOrigin + performance.now() - last
}
