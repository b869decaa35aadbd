// Why: a view is measured in a process of its own, as a force runs it, so that what it takes is not mixed with what stands behind it.
import 'reflect-metadata'
import { OPS_CONSOLE, OPS_CONTROLLERS } from '@kept-informed/app-ops-console'
import type { StaffSignIn } from '@kept-informed/identity'
import { systemClock } from '@kept-informed/runtime'
import { createLogger, Metrics } from '@kept-informed/telemetry'
import { openSessions, serveView } from '@kept-informed/web'

/** `token`: with which its one person goes to the doors. */
export type ViewOrder = { databaseUrl: string; doors: Record<string, string>; token: string }
export type ViewStarted = { url: string; cookie: string }

const HOUR_MS = 3_600_000
const nobodySignsIn = (): Promise<never> => Promise.reject(new Error('nobody signs in here'))
const SIGN_IN: StaffSignIn = { begin: nobodySignsIn, finish: nobodySignsIn, renew: () => Promise.resolve(null), signOutAt: nobodySignsIn }

async function start({ databaseUrl, doors, token }: ViewOrder): Promise<ViewStarted> {
  const sessions = await openSessions({ url: databaseUrl, schema: 'ops_console', clock: systemClock(), remembersNames: true })
  const parts = { sessions, signIn: SIGN_IN, publicUrl: 'http://127.0.0.1', issuer: 'http://127.0.0.1', metrics: new Metrics('ops-console'), clock: systemClock(), doors }
  const serving = await serveView({ view: OPS_CONSOLE, controllers: OPS_CONTROLLERS, parts, port: 0, host: '127.0.0.1', logger: createLogger({ level: 'error', name: 'ops-console' }) })
  const { id } = await sessions.begin({ person: { subject: 'op-1', name: 'Olwen Parry', roles: ['operator'] }, tokens: { access: token, accessUntil: systemClock().now() + HOUR_MS, refresh: null, id: 'none' } })
  return { url: serving.url, cookie: `__Host-${OPS_CONSOLE.name}-session=${id}` }
}

process.on('message', (asked: ViewOrder | 'cpu') => {
  if (asked !== 'cpu') return void start(asked).then((started) => process.send?.(started))
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1_000)
})
