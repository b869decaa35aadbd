// Why: one way to start the service, for its own process and for the local run.
import type { LoggerService } from '@nestjs/common'
import { openDatabase } from '@kept-informed/postgres'
import { serve, type Serving } from '@kept-informed/runtime'
import { Rules1 } from './migrations/1-rules.js'
import { Rules2 } from './migrations/2-earlier-rules.js'
import { Rules3 } from './migrations/3-restricted.js'
import { RulesHandle } from './rules-handle.js'
import { useRules } from './rules-in-use.js'
import type { RulesParts } from './rules-parts.js'
import { RulesModule } from './rules.module.js'

export const openRulesDatabase = (url: string) => openDatabase({ url, schema: 'rules', migrations: [Rules1, Rules2, Rules3] })

export type RunningRules = Serving & { handle: RulesHandle }

/** `sweeps: false`: somebody else runs what is due (the local clock). */
export async function startRules(given: RulesParts, { port, host, logger, sweeps = true }: { port: number; host?: string; logger: LoggerService; sweeps?: boolean }): Promise<RunningRules> {
  const { database, clock } = given
  const parts: RulesParts = { ...given, earlier: await useRules(database, given, clock.now()) }
  const handle = new RulesHandle(parts)
  const serving = await serve({ module: RulesModule.with(parts, handle), port, host, transport: handle.transport, logger })
  handle.relay.start()
  if (sweeps) handle.sweeps.start()
  return {
    ...serving,
    handle,
    close: async () => {
      await serving.close()
      await handle.sweeps.stop()
      await handle.relay.stop()
      await database.close()
    },
  }
}
