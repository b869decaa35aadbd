// Why: one way to start the service, for its own process and for the local run.
import type { LoggerService } from '@nestjs/common'
import { openDatabase } from '@kept-informed/postgres'
import { serve, type Serving } from '@kept-informed/runtime'
import { EvidenceHandle } from './evidence-handle.js'
import type { EvidenceParts } from './evidence-parts.js'
import { EvidenceModule } from './evidence.module.js'
import { Evidence1 } from './migrations/1-evidence.js'
import { Evidence2 } from './migrations/2-foresight.js'
import { Evidence3 } from './migrations/3-late-work.js'
import { Evidence4 } from './migrations/4-signed.js'
import { Evidence5 } from './migrations/5-balance.js'
import { Evidence6 } from './migrations/6-restricted.js'
import { Evidence7 } from './migrations/7-by-victim.js'
import { keepPublicKeys } from './signing/public-keys.query.js'

export const openEvidenceDatabase = (url: string) => openDatabase({ url, schema: 'evidence', migrations: [Evidence1, Evidence2, Evidence3, Evidence4, Evidence5, Evidence6, Evidence7] })

export type RunningEvidence = Serving & { handle: EvidenceHandle }

export async function startEvidence(parts: EvidenceParts, { port, host, logger }: { port: number; host?: string; logger: LoggerService }): Promise<RunningEvidence> {
  await keepPublicKeys(parts.database, parts.signing.publicKeys, parts.clock.now())
  const handle = new EvidenceHandle(parts)
  const serving = await serve({ module: EvidenceModule.with(parts, handle), port, host, transport: handle.transport, logger })
  handle.relay.start()
  handle.sweeps.start()
  handle.nightly.start()
  return {
    ...serving,
    handle,
    close: async () => {
      await serving.close()
      await handle.nightly.stop()
      await handle.sweeps.stop()
      await handle.relay.stop()
      await parts.database.close()
    },
  }
}
