// Why: what the services answer when all is well, in the shapes of their own doors; `wrong` puts what a person may have written everywhere it may stand.
import { aCase, delivery, duty, message, person, task } from './a-duty.js'
import type { Asked, Played } from './running-officer-view.js'

export const EVIL = `"><img src=x onerror="alert(1)">{{ 7*7 }}{% raw %}'`
export const IDS = {
  caseId: '01TW/1/26',
  victimId: 'v1',
  taskId: 't-approve-message',
  obligationId: 'o1',
  eventId: '00000000-0000-4000-8000-000000000001',
  checkId: 'check-1',
  kind: 'suspect-arrested',
}
/** Tasks of what she wished. */
export const WISH = { rhythm: '00000000-0000-4000-8000-000000000002', trusted: '00000000-0000-4000-8000-000000000003', ended: '00000000-0000-4000-8000-000000000004' }
const HIDDEN = '01TW/SECRET/26'
/** Somebody with as much on her page as a page holds: two hundred things owed to a hundred people. */
export const BUSY = 'PC-BUSY'
/** A supervisor where no mail server is. */
export const NO_MAIL = 'PS-NO-MAIL'
const muchOwed = (state: string) =>
  Array.from({ length: 100 }, (_, n) => {
    const caseId = `${BUSY}/${1_000_000 + n}/26`
    return duty(`${state}-${n}-${IDS.eventId}`, {
      caseId,
      state: state === 'overdue' ? 'overdue' : 'owed',
      tasks: [task('approve-message', { caseId, taskId: `${IDS.eventId.slice(0, -3)}${n}` })],
      notifications: [message({ state: 'withheld', withheldBecause: 'no-safe-contact' })],
    })
  })
const AT = '2026-11-26T09:00:00.000Z'
/** Whatever the real clock says. */
const LATER = '2099-01-05T11:00:00.000Z'

export function played({ method, path, body, token }: Asked, wrong = false): Played | undefined {
  const evil = (text: string): string => (wrong ? EVIL : text)
  const { caseId, victimId } = IDS
  const { pathname, searchParams } = new URL(path, 'http://services.test')
  const her = person(victimId, {
    name: { salutation: evil('Ms'), given: evil('Ada'), family: evil('Byron') },
    role: 'victim',
    safetyFlags: [evil('stalking')],
    contacts: [
      {
        contactId: wrong ? EVIL : 'm1',
        channel: 'sms',
        masked: evil('•••• 123'),
        safe: true,
        detail: 'neutral',
        verifiedAt: AT,
        expiresOn: '2027-05-01',
      },
    ],
  })
  const found = aCase(caseId, {
    crimeReference: evil('01TW/1/26'),
    victims: [her],
    holds: [{ victimId: null, reason: evil('she is away'), until: AT }],
    officer: { officerId: evil('PC-1'), unit: evil('north'), name: evil('Sam Field'), rank: evil('PC'), phone: evil('101'), unitName: evil('North CID') },
  })
  const message1 = message({ state: 'withheld', withheldBecause: evil('needs-approval'), deliveries: [delivery('sms', 'accepted')] })
  const owed = duty('o1', {
    caseId,
    ruleId: evil('suspect-arrested'),
    because: { source: evil('urn:police'), id: evil('e1') },
    notifications: [message1],
    tasks: [task('approve-message', { caseId })],
  })
  const told = duty('o2', { caseId, state: 'met', metAt: AT, metBy: 'person', ruleId: evil('sentence'), because: { source: 'urn:police', id: 'e0' } })
  const ahead = {
    notificationId: 'n1',
    recipientId: victimId,
    atOnce: 'withheld',
    reasons: [{ because: evil('needs-approval'), sentence: evil('x') }],
    tasks: [],
    leavesAt: AT,
    onApproval: true,
    message: { channel: 'email', contactId: 'e1', language: 'en', detail: 'full', subject: evil('News'), text: evil('A suspect was arrested.') },
    rungs: [{ channel: 'email', contactId: 'e1', leavesAt: AT, arrivesAt: AT, startBy: LATER }],
    officerBy: LATER,
    supervisorBy: LATER,
  }
  const timeline = {
    caseId,
    asOf: AT,
    events: [
      { source: 'urn:police', id: 'e1', type: `case.${evil('suspect-arrested')}.v1`, occurredAt: AT, receivedAt: AT, retracted: false },
      { source: 'urn:kept-informed:officer-view', id: IDS.eventId, type: 'case.victim-told.v1', occurredAt: AT, receivedAt: AT, retracted: false },
    ],
    obligations: [owed, told],
    notifications: [message1],
    tasks: [],
  }
  const ok = (answer: unknown): Played => ({ status: 200, body: answer })

  if (method === 'GET' && pathname === '/obligations' && searchParams.get('officerId') === BUSY)
    return ok({ items: muchOwed(searchParams.get('state') ?? ''), next: null })
  if (method === 'GET' && pathname === '/obligations')
    return ok({ items: searchParams.get('state') === 'overdue' ? [{ ...owed, obligationId: 'o9', state: 'overdue' }] : [owed], next: null })
  if (pathname === '/forecast') return ok({ items: [{ obligationId: 'o1', willBeMet: false, reason: evil('no-time-to-call') }], next: null })
  if (pathname === '/tasks') return ok({ items: [task('check-contact', { taskId: 't2', caseId })], next: null })
  if (method === 'GET' && pathname === `/tasks/${IDS.taskId}`) return ok(task('approve-message', { caseId, reason: evil('needs-approval') }))
  if (method === 'GET' && pathname === `/tasks/${IDS.taskId}/message`) return ok(ahead)
  if (method === 'POST' && pathname === `/tasks/${IDS.taskId}/complete`)
    return (body as { note?: string }).note === 'too late' ? { status: 409, body: { title: 'ended' } } : ok({})
  const wish = Object.entries(WISH).find(([, taskId]) => pathname.startsWith(`/tasks/${taskId}`))
  if (wish) return playedWish(wish[0], pathname, { caseId, evil })
  if (pathname === '/case-searches') {
    const { said } = body as { said: string }
    const items = wrong ? [found, found] : said === caseId || said === 'Byron' ? [found] : []
    return ok({ items, byReference: said === caseId ? 1 : 0, more: wrong })
  }
  if (pathname === '/cases' && searchParams.getAll('caseId').some((one) => one.startsWith(BUSY)))
    return ok({ items: searchParams.getAll('caseId').map((one) => aCase(one, { crimeReference: one })) })
  if (pathname === '/cases') return ok({ items: searchParams.getAll('caseId').includes(HIDDEN) ? [] : [found] })
  if (pathname === `/cases/${encodeURIComponent(caseId)}/timeline`) return ok(timeline)
  if (pathname === `/obligations/${IDS.obligationId}/why`)
    return ok({ obligationId: 'o1', state: 'owed', inWords: { en: evil('Because.'), cy: { text: evil('Achos.') } }, row: { tell: evil('what'), source: null } })
  if (method === 'POST' && pathname === '/case-events')
    return (body as { data: { reason?: string } }).data.reason === 'bad'
      ? { status: 400, body: { title: 'no', errors: [{ pointer: '/data/reason', detail: evil('must say more') }] } }
      : { status: 202, body: [] }
  if (method === 'POST' && pathname === '/previews')
    return ok({
      caseId,
      asOf: AT,
      victims: [
        {
          victimId,
          obligations: [{ obligationId: 'o3', ruleId: evil('suspect-arrested'), kind: 'inform', owedBy: 'police', dueBy: AT, state: 'owed', reason: null }],
          messages: [ahead],
          handOffs: [],
        },
      ],
    })
  if (method === 'GET' && pathname === `/victims/${victimId}`)
    return {
      ...ok({
        name: { family: evil('Byron') },
        language: 'en',
        contacts: [{ contactId: wrong ? EVIL : 'm1', channel: 'sms', to: evil('+447700900123'), safe: true, detail: 'full' }],
      }),
      headers: { etag: '"7"' },
    }
  if (method === 'PUT' && pathname === `/victims/${victimId}`) {
    const { contacts } = body as { contacts: { to: string | { postcode: string } }[] }
    if (contacts.some(({ to }) => typeof to !== 'string' && to.postcode === 'NOWHERE'))
      return { status: 400, body: { title: 'no', errors: [{ pointer: '/contacts/1/to/postcode', detail: 'is not a postcode' }] } }
    return contacts.some(({ to }) => to === '+447700900000')
      ? { status: 400, body: { title: 'no', errors: [{ pointer: '/contacts/1/to', detail: evil('is not a possible number') }] } }
      : { status: 200, body: '' }
  }
  if (pathname === '/supervised') return ok({ officers: [{ officerId: 'PC-1', name: evil('Sam Field') }], units: [{ unit: 'north', name: evil('North CID') }] })
  if (pathname === '/nudges') return ok({ items: [{ officerId: evil('PC-1'), hasAddress: true, at: AT, endedAs: 'sent' }], on: token !== `token-of-${NO_MAIL}` })
  if (method === 'POST' && pathname === '/officers/PC-1/nudges') return { status: 202, body: { nudgeId: 'n', leavesAt: AT } }
  if (method === 'POST' && pathname.endsWith('/nudges')) return { status: 409, body: { title: 'no', errors: [{ pointer: '', detail: 'nothing-waits' }] } }
  if (method === 'POST' && pathname === '/caller-checks') {
    const { codePhrase } = body as { codePhrase: string }
    if (codePhrase === 'once more') return { status: 429, body: { title: 'wait' } }
    return ok(codePhrase === 'bluebell' ? { outcome: 'confirmed', checkId: IDS.checkId } : { outcome: 'not-confirmed' })
  }
  if (pathname === `/caller-checks/${IDS.checkId}`)
    return ok({
      checkId: IDS.checkId,
      victimId,
      until: AT,
      name: her.name,
      language: 'cy',
      formats: [evil('large-print')],
      officerOnly: false,
      safetyFlags: [],
      cases: [found],
      support: [{ name: evil('Victim Support'), phone: evil('08 08'), web: evil('www'), about: { en: evil('Helps.'), cy: evil('Yn helpu.') } }],
    })
  return undefined
}

function playedWish(name: string, pathname: string, { caseId, evil }: { caseId: string; evil: (text: string) => string }): Played {
  const rhythm = name === 'rhythm'
  if (pathname.endsWith('/complete')) return name === 'ended' ? { status: 409, body: { title: 'ended' } } : { status: 200, body: {} }
  if (pathname.endsWith('/wish')) return { status: 200, body: rhythm ? { kind: 'rhythm', every: 'P7D' } : { kind: 'trusted-person', words: evil('my sister') } }
  const reason = rhythm ? 'victim-wishes-rhythm' : 'victim-names-trusted-person'
  return { status: 200, body: task('act', { taskId: pathname.slice('/tasks/'.length), caseId, reason, obligationIds: [], notificationId: null }) }
}
