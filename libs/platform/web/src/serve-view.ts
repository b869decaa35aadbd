// Why: every view is served in the same way; this list is a request's way, from top to bottom.
import { type DynamicModule, type LoggerService, type Provider, type Type } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { serve, type Serving } from '@kept-informed/runtime'
import { HealthModule } from '@kept-informed/telemetry'
import { AccessGuard } from './access/access.guard.js'
import { assetsOfRelease } from './assets/assets.js'
import { doorsOf } from './doors/doors.js'
import { LiveController, PULSE } from './live/live.controller.js'
import { pulseOf } from './live/pulse.js'
import { answering } from './page/answering.js'
import { PageAdapter } from './page/page-adapter.js'
import { ProblemPageFilter } from './page/problem-page.filter.js'
import { responseHeaders } from './security/response-headers.js'
import { SignInController } from './sign-in/sign-in.controller.js'
import type { Held } from './sessions/sessions.js'
import { LeaveController } from './sign-in/leave.controller.js'
import { uploadDoor } from './uploads/upload-door.js'
import { type CommonParts, VIEW, VIEW_PARTS, type View, type ViewParts } from './view-parts.js'

export const DOORS = Symbol('doors')
const SWEEP_EVERY_MS = 600_000

export type ServeViewOptions = { view: View; parts: ViewParts; controllers: Type[]; port: number; host?: string; logger: LoggerService }

/** A view for staff. Resolves when it answers; closing it closes its sessions too. */
export function serveView({ controllers, ...options }: ServeViewOptions): Promise<Serving> {
  const { parts, view: { look }, logger } = options
  const doors = doorsOf(parts)
  const pulse = look ? pulseOf({ look: () => look(doors), onError: (error) => logger.warn(`what pages show could not be looked at: ${String(error)}`) }) : null
  return serveWith({
    ...options, issuer: new URL(parts.issuer).origin, proxies: 0,
    controllers: [SignInController, ...(pulse ? [LiveController] : []), ...controllers],
    providers: [{ provide: DOORS, useValue: doors }, { provide: PULSE, useValue: pulse }],
    before: () => pulse?.close(),
  })
}

export type ServeVisitorsOptions<Content extends Held> = {
  view: View & Required<Pick<View, 'visitors'>>; parts: CommonParts<Content>; controllers: Type[]; providers: Provider[]; port: number; host?: string; logger: LoggerService
  /** How many proxies of ours stand in front: so far `X-Forwarded-For` is believed. */
  proxies: number
}

/** A view that lets people in by itself, who may be watched. */
export function serveVisitors<Content extends Held>({ controllers, ...options }: ServeVisitorsOptions<Content>): Promise<Serving> {
  return serveWith({ ...options, parts: options.parts as CommonParts<Held>, controllers: [LeaveController, ...controllers], issuer: null, before: () => undefined })
}

type Serves = {
  view: View; parts: CommonParts; controllers: Type[]; providers: Provider[]; port: number; host?: string; logger: LoggerService; issuer: string | null; proxies: number
  /** Done first when it closes. */
  before: () => void
}

async function serveWith({ view, parts, controllers, providers, port, host, logger, issuer, proxies, before }: Serves): Promise<Serving> {
  const assets = assetsOfRelease()
  const answers = answering(view, assets)
  const serving = await serve({
    port, host, logger,
    module: viewModule({ view, parts, controllers, providers }),
    first: (app) => {
      app.set('trust proxy', proxies).use(...responseHeaders({ issuer }), assets.door)
      for (const path of view.uploads ?? []) app.use(path, uploadDoor())
    },
    adapter: new PageAdapter(answers),
    filter: new ProblemPageFilter(answers),
  })
  const sweep = setInterval(() => void parts.sessions.sweep().catch((error: unknown) => logger.error(`sessions that are over could not be dropped: ${String(error)}`)), SWEEP_EVERY_MS)
  return {
    ...serving,
    close: async () => {
      clearInterval(sweep)
      before()
      await serving.close()
      await parts.sessions.close()
    },
  }
}

class ViewModule {}

function viewModule({ view, parts, controllers, providers }: Pick<Serves, 'view' | 'parts' | 'controllers' | 'providers'>): DynamicModule {
  return {
    module: ViewModule,
    imports: [HealthModule.with({ metrics: parts.metrics, live: () => null, ready: () => parts.sessions.ready() })],
    controllers,
    providers: [
      { provide: VIEW, useValue: view },
      { provide: VIEW_PARTS, useValue: parts },
      { provide: APP_GUARD, useClass: AccessGuard },
      ...providers,
    ],
  }
}
