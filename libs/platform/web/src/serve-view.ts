// Why: every view is served in the same way; this list is a request's way, from top to bottom.
import { type DynamicModule, type LoggerService, type Type } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { serve, type Serving } from '@kept-informed/runtime'
import { HealthModule } from '@kept-informed/telemetry'
import { AccessGuard } from './access/access.guard.js'
import { readAssets } from './assets/assets.js'
import { type Doors, doorsOf } from './doors/doors.js'
import { LiveController, PULSE } from './live/live.controller.js'
import { type Pulse, pulseOf } from './live/pulse.js'
import { answering } from './page/answering.js'
import { PageAdapter } from './page/page-adapter.js'
import { ProblemPageFilter } from './page/problem-page.filter.js'
import { responseHeaders } from './security/response-headers.js'
import { SignInController } from './sign-in/sign-in.controller.js'
import { VIEW, VIEW_PARTS, type View, type ViewParts } from './view-parts.js'

export const DOORS = Symbol('doors')
const SWEEP_EVERY_MS = 600_000

export type ServeViewOptions = { view: View; parts: ViewParts; controllers: Type[]; port: number; host?: string; logger: LoggerService }

/** Resolves when it answers; closing it closes its sessions too. */
export async function serveView({ view, parts, controllers, port, host, logger }: ServeViewOptions): Promise<Serving> {
  const assets = readAssets()
  const answers = answering(view, assets)
  const doors = doorsOf(parts)
  const { look } = view
  const pulse = look ? pulseOf({ look: () => look(doors), onError: (error) => logger.warn(`what pages show could not be looked at: ${String(error)}`) }) : null
  const serving = await serve({
    port, host, logger,
    module: viewModule({ view, parts, controllers, doors, pulse }),
    first: (app) => void app.use(...responseHeaders({ issuer: new URL(parts.issuer).origin }), assets.door),
    adapter: new PageAdapter(answers),
    filter: new ProblemPageFilter(answers),
  })
  const sweep = setInterval(() => void parts.sessions.sweep().catch((error: unknown) => logger.error(`sessions that are over could not be dropped: ${String(error)}`)), SWEEP_EVERY_MS)
  return {
    ...serving,
    close: async () => {
      clearInterval(sweep)
      pulse?.close()
      await serving.close()
      await parts.sessions.close()
    },
  }
}

class ViewModule {}

type ModuleParts = Pick<ServeViewOptions, 'view' | 'parts' | 'controllers'> & { doors: Doors; pulse: Pulse | null }

function viewModule({ view, parts, controllers, doors, pulse }: ModuleParts): DynamicModule {
  return {
    module: ViewModule,
    imports: [HealthModule.with({ metrics: parts.metrics, live: () => null, ready: () => parts.sessions.ready() })],
    controllers: [SignInController, ...(pulse ? [LiveController] : []), ...controllers],
    providers: [
      { provide: VIEW, useValue: view },
      { provide: VIEW_PARTS, useValue: parts },
      { provide: DOORS, useValue: doors },
      { provide: PULSE, useValue: pulse },
      { provide: APP_GUARD, useClass: AccessGuard },
    ],
  }
}
