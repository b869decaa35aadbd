// Why: one Postgres and one Kafka for the whole run, before the first spec; see start-services.ts.
import { register } from 'node:module'

export default async function setUp() {
  register('./typescript-hooks.mjs', import.meta.url)
  const { startServices } = await import('./start-services.ts')
  globalThis.keptInformedTestServices = await startServices()
}
