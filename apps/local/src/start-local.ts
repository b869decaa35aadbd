// Why: the whole product in one process, put together in one place: databases, log, issuer, outside world, services, clock, start page.
import { postingFrom } from '@kept-informed/app-notifier'
import { oidcTokenVerifier } from '@kept-informed/identity'
import { Sweeps, systemClock } from '@kept-informed/runtime'
import { createLogger } from '@kept-informed/telemetry'
import { workingCalendar } from '@kept-informed/victims-code'
import { makeCarriers } from './carriers.js'
import { keepClock, openLocalDatabase, readClock } from './clock-store.js'
import { type Closing, closing as makeClosing } from './closing.js'
import { eventLogOf, recordsOn } from './event-log-of.js'
import type { LocalSettings } from './local.config.js'
import { localClock } from './local-clock.js'
import { hasReached, reach } from './milestones.js'
import { clockMover } from './move-clock.js'
import { openDatabases } from './open-databases.js'
import { startOutsideWorld } from './outside-world/start-outside-world.js'
import { HOST, portsFrom } from './ports.js'
import type { Running } from './running.js'
import { startIssuer } from './start-issuer.js'
import { servePage } from './start-page/serve-page.js'
import { startServices } from './start-services.js'
import type { ViewsParts } from './start-views.js'

const AUDIENCE = 'kept-informed'

/** Resolves when everything answers; throws after closing what was opened. */
export async function startLocal(settings: LocalSettings): Promise<Running> {
  const closing = makeClosing()
  try {
    return await open(settings, closing)
  } catch (error) {
    await closing.close().catch(() => undefined)
    throw error
  }
}

async function open(settings: LocalSettings, closing: Closing): Promise<Running> {
  const { at, url } = portsFrom(settings.PORT_BASE)
  const logger = createLogger({ level: settings.LOG_LEVEL, name: 'local' })
  const databases = await openDatabases(settings)
  closing.add(() => databases.stop())
  const database = await openLocalDatabase(databases.url)
  closing.add(() => database.close())
  const clock = localClock(systemClock().now, await readClock(database), settings.CLOCK)
  const keeper = await keepClock(database, clock, (error) => logger.error(`the clock could not be kept: ${String(error)}`))
  closing.add(() => keeper.stop())
  const eventLog = await eventLogOf(settings, databases.url, logger)
  closing.add(() => eventLog.close())
  const views = settings.VIEWS === 'on' ? await openViews(settings) : null
  const issuer = await startIssuer({ issuer: url.issuer, audience: AUDIENCE, port: at.issuer, host: HOST, stateDir: settings.STATE_DIR, clientSecret: 'local', views: views?.staff ?? [], machines: views ? [views.visitors] : [] })
  closing.add(() => issuer.close())
  const calendar = workingCalendar()
  const carriers = await makeCarriers(settings, clock, calendar)
  const world = await startOutsideWorld({
    databaseUrl: databases.url, clock, ports: { world: at.world, twilio: at.twilio, smtp: at.smtp, notify: at.notify }, host: HOST, notifierUrl: url.notifier, bouncesUrl: url.bounces,
    receiptTokens: carriers.receiptTokens, twilio: carriers.twilio, notify: carriers.notify, printFolder: carriers.printFolder, calendar, posting: postingFrom(settings.notifier), log: (line) => logger.warn(line),
  })
  closing.add(() => world.close())

  const first = !(await hasReached(database, 'begun'))
  const auth = oidcTokenVerifier({ issuer: url.issuer, audience: AUDIENCE })
  const services = await startServices({ settings, databases, clock, eventLog, auth, packs: settings.CODE_PACKS, providers: carriers.providers, notifierSettings: carriers.notifier, first }, closing)
  await views?.start({ settings, databases, clock, audience: AUDIENCE }, closing)
  await reach(database, 'begun')
  const outside = new Sweeps(clock)
  outside.register(...world.sweeps)
  outside.start()
  closing.add(() => outside.stop())

  const mover = clockMover({ clock, parts: [...services, { name: 'outside world', lag: async () => 0, sweeps: outside }], marks: () => recordsOn(eventLog), keep: () => keeper.keep() })
  const running = { settings, clock, mover, database, embedded: { postgres: databases.embedded, log: !settings.KAFKA_BROKERS }, printFolder: carriers.printFolder, close: () => closing.close() }
  const page = await servePage(running)
  closing.add(() => page.close())
  return running
}

/** Read only where they are wanted: their pages and words are a third of the memory. */
async function openViews(settings: LocalSettings) {
  const [{ startViews, viewClients }, { startVisitors, visitorsClient }] = await Promise.all([import('./start-views.js'), import('./start-visitors.js')])
  const [staff, visitors] = await Promise.all([viewClients(settings), visitorsClient(settings)])
  return {
    staff, visitors,
    start: async (parts: Omit<ViewsParts, 'clients'>, closing: Closing): Promise<void> => {
      await startViews({ ...parts, clients: staff }, closing)
      await startVisitors({ ...parts, client: visitors }, closing)
    },
  }
}
