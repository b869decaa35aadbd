// Why: the example goes through the same doors as a force's own systems, with a token; nothing is put anywhere by hand.
import type { Running } from '../running.js'
import { hasReached, reach } from '../milestones.js'
import { HOST, portsFrom } from '../ports.js'
import { accountOf } from '../staff.js'
import { detailsOf, EXAMPLE_VICTIMS, exampleEvents, OFFICER, SUPERVISOR, UNIT } from './example-case.js'

/** False when it was sent before, or must not be, because somebody real would get it. Safe to be sent again after a kill. */
export async function sendExample({ settings, clock, database }: Pick<Running, 'settings' | 'clock' | 'database'>): Promise<boolean> {
  if (settings.EXAMPLE === 'off' || settings.realProviders.length > 0 || (await hasReached(database, 'example'))) return false
  const { url } = portsFrom(settings.PORT_BASE)
  const authorization = `Bearer ${await signIn(url.issuer)}`
  const call = async (method: string, address: string, body: unknown, type = 'application/json'): Promise<void> => {
    const answer = await fetch(address, { method, headers: { authorization, 'content-type': type }, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`the example case: ${method} ${new URL(address).pathname} was answered ${answer.status}: ${await answer.text()}`)
  }
  const now = clock.now()
  await call('PUT', `${url.notifier}/units/${UNIT}`, { name: 'North CID', phone: '+442079460101', hours: 'Monday to Friday, 8am to 6pm', supervisorId: SUPERVISOR })
  await call('PUT', `${url.notifier}/officers/${SUPERVISOR}`, { name: accountOf(SUPERVISOR)?.name, rank: 'PS', unit: UNIT, phone: '020 7946 0103' })
  await call('PUT', `${url.notifier}/officers/${OFFICER}`, { name: accountOf(OFFICER)?.name, rank: 'PC', unit: UNIT, phone: '020 7946 0102', supervisorId: SUPERVISOR })
  for (const victim of EXAMPLE_VICTIMS) await call('PUT', `${url.notifier}/victims/${victim.victimId}`, detailsOf(victim, now))
  await call('POST', `${url.intake}/case-events`, exampleEvents(now, settings.notifier.FORCE_NAME), 'application/cloudevents-batch+json')
  await reach(database, 'example')
  return true
}

async function signIn(issuer: string): Promise<string> {
  const credentials = Buffer.from('records-system:local').toString('base64')
  const answer = await fetch(`${issuer}/token`, { method: 'POST', headers: { authorization: `Basic ${credentials}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }) })
  if (!answer.ok) throw new Error(`the issuer at ${HOST} answered ${answer.status}`)
  return ((await answer.json()) as { access_token: string }).access_token
}
