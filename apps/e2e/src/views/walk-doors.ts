// Why: the table of doors is walked as it stands, against the copy that runs; what went wrong is named by its door.
import type { LocalRun } from '../local-run.js'
import { type Ask, type DoorOfCases, DOORS_OF_CASES, type KnownOf } from './doors-of-cases.js'
import { personToken } from './person-token.js'

const SERVICES = { intake: 1, rules: 2, notifier: 3, evidence: 4 }
const isService = (name: string): name is keyof typeof SERVICES => name in SERVICES
/** Say what a door is and not whom it knows. */
const PLAIN = /\/(openapi|asyncapi)\.json$|\/health\/|\/metrics$/

export type Told = { status: number; text: string }
/** `inAll`: of lists that the page does not ask by name. */
export type Walked = { secret: KnownOf; unknown: KnownOf; inAll: Record<'recallId' | 'guardId', string> }

/** Doors that the services describe and the table does not know, and the other way round. */
export async function doorsNotInTable(run: LocalRun): Promise<string[]> {
  const described = await Promise.all(Object.entries(SERVICES).map(async ([service, port]) => {
    const { paths } = (await run.call('GET', run.url(port, '/openapi.json'))).body as { paths: Record<string, object> }
    return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).filter((method) => method !== 'parameters').map((method) => `${service} ${method.toUpperCase()} ${path}`))
  }))
  const doors = described.flat().filter((door) => !PLAIN.test(door))
  const known = DOORS_OF_CASES.map(({ door }) => door)
  return [...doors.filter((door) => !known.includes(door)), ...known.filter((door) => !doors.includes(door))]
}

/** What each door that names or counts gave away; empty: nothing. */
export async function whatDoorsTell(run: LocalRun, { secret, unknown, inAll }: Walked): Promise<string[]> {
  const tokens = new Map<string, string>()
  const tell = async (row: DoorOfCases & { by: string }, { path, body }: Ask): Promise<Told> => {
    const token = tokens.get(row.by) ?? (await personToken(run, row.by))
    tokens.set(row.by, token)
    return tellOf(run, row.door, { path: filled(path, inAll), body }, token)
  }
  const found: string[] = []
  for (const row of DOORS_OF_CASES) {
    if ('never' in row) continue
    if ('asked' in row) {
      const [of, ofNone] = [plain(await tell(row, row.asked(secret)), secret), plain(await tell(row, row.asked(unknown)), unknown)]
      if (of !== ofNone) found.push(`${row.door}: ${of}\n  for a case that nobody has heard of: ${ofNone}`)
    } else if ('shows' in row) {
      const { status, text } = await tell(row, row.shows(secret))
      // A unit is the force's and has other work; an event and a recall are named as somebody typed them.
      const { unit: _unit, eventId: _typed, recallId: _its, ...ids } = secret
      const named = Object.values(ids).filter((id) => text.includes(JSON.stringify(id)))
      if (status !== 200 || named.length > 0) found.push(`${row.door}: ${status}, and names ${named.join(', ')}`)
    } else {
      const [counted, listed] = [await tell(row, row.counts), await tell(row, row.list)]
      const [n, m] = [row.counted(JSON.parse(counted.text) as never), row.listed(JSON.parse(listed.text) as never)]
      if (n !== m || counted.status !== 200) found.push(`${row.door}: ${counted.status}, counts ${n} where ${m} are listed`)
    }
  }
  return found
}

/** Doors that would be found to tell, were they asked by a system in its own name, which sees every case: so many of the table can fail. */
export async function doorsThatKnow(run: LocalRun, { secret, unknown, inAll }: Walked): Promise<string[]> {
  const token = await run.signInAs('records-system')
  const found: string[] = []
  for (const row of DOORS_OF_CASES) {
    if (!row.door.includes(' GET ') || 'never' in row || 'counts' in row) continue
    const ask = async (of: KnownOf): Promise<Told> => {
      const { path, body } = 'asked' in row ? row.asked(of) : row.shows(of)
      return tellOf(run, row.door, { path: filled(path, inAll), body }, token)
    }
    const of = await ask(secret)
    const knows = 'asked' in row ? plain(of, secret) !== plain(await ask(unknown), unknown) : Object.values(secret).some((id) => of.text.includes(JSON.stringify(id)))
    if (knows) found.push(row.door)
  }
  return found
}

const filled = (path: string, inAll: Walked['inAll']): string => path.replace(':recallId', inAll.recallId).replace(':guardId', inAll.guardId)

async function tellOf(run: LocalRun, door: string, { path, body }: Ask, token: string): Promise<Told> {
  const [service = '', method = ''] = door.split(' ')
  if (!isService(service)) throw new Error(`there is no service ${service}`)
  const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  const answer = await fetch(run.url(SERVICES[service], path), { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  return { status: answer.status, text: await answer.text() }
}

/** The same for a case of another name, and at another moment. */
const plain = ({ status, text }: Told, of: KnownOf): string =>
  `${status} ${Object.entries(of).reduce((said, [name, value]) => said.replaceAll(value, `<${name}>`), text).replaceAll(/"asOf":"[^"]*"/g, '"asOf":""')}`
