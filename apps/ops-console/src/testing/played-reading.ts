// Why: what is read to plan and to account for: texts, the forecast, another Code tried, balances, timeliness; in the shapes of their doors.
import type { Asked, Played } from './running-ops-console.js'

const counts = (more: object) => ({ open: 4, willBeMet: 2, breaches: 1, unknown: 0, overdue: 1, ...more })
const DUTY = {
  obligationId: 'o',
  caseId: '01TW/1/26',
  victimId: 'v-1',
  officerId: 'PC-1',
  unit: 'CID',
  ruleId: 'offender-released',
  owedBy: 'police',
  dueOn: '2026-11-27',
  dueBy: '2026-11-27T23:59:59.999Z',
  willBeMet: false,
  reason: 'no-rung-in-time',
  sentence: '',
  expectedAt: null,
  hoursBefore: 1,
  place: null,
}
const LOAD = {
  day: '2026-11-27',
  unit: 'CID',
  bankHoliday: false,
  expectedCrimes: 2,
  expectedDuties: 3,
  openDuties: 1,
  expectedMinutes: 60,
  hours: { callHandling: 1, victimCare: 2, response: 3 },
  rules: [],
}
const FORECAST = {
  asOf: '2026-11-26T08:00:00Z',
  items: [DUTY],
  next: null,
  load: [LOAD],
  totals: {
    ...counts({}),
    byReason: {},
    byOfficer: [],
    byForce: [counts({ force: 'A Force' })],
    byUnit: [counts({ unit: 'CID' }), counts({ unit: null })],
    byRule: [counts({ ruleId: 'offender-released' })],
    byDay: [counts({ day: '2026-11-27' })],
  },
}
const BALANCE = {
  index: 3,
  day: null,
  asOf: '2026-11-26T00:30:00Z',
  onTheWay: 0,
  caseEvents: { all: 3, causes: 2, noRule: 0, quarantined: 1, duplicates: 0, unread: 0 },
  obligations: { all: 1, met: 1, excused: 0, cancelled: 0, owed: 0, overdue: 0 },
  notifications: null,
  attempts: null,
  providers: null,
  gap: [
    { line: 'attempts', id: 'a-1', caseId: '01TW/1/26', why: 'it is lost' },
    { line: 'attempts', id: null, caseId: null, why: 'it is lost' },
  ],
  keyId: 'k',
  broken: null,
}
const GROUPS = [{ group: 'adult', inTime: 20, late: null, missed: 7, excused: null }, { group: 'under-18', inTime: 8, late: null, missed: 0, excused: null }]
const TIMELINESS = {
  asOf: '2026-11-26T08:00:00Z',
  from: '2026-10-30',
  to: '2026-11-26',
  rights: [{ right: 6, inTime: 28, late: 8, missed: 7, excused: 5, due: 48, medianLateHours: 2, breakdown: { age: GROUPS, entitlement: [], offence: [] } }],
}
const SURVEY = {
  answers: 43,
  months: [
    { month: '2026-09', yes: 20, partly: null, no: null },
    { month: '2026-10', yes: 9, partly: null, no: null },
  ],
  rights: [
    { right: 6, yes: 29, partly: 7, no: 7 },
    { right: null, yes: 0, partly: 0, no: 0 },
  ],
}
const wording = (language: string, version: string, text: string) => ({
  wordingId: 'verdict',
  language,
  version,
  status: language === 'cy' ? 'needs-human-review' : 'shipped',
  sha256: 'x',
  state: 'approved',
  approvedBy: ['ap-1'],
  withdrawn: null,
  faults: [],
  messages: [
    { form: 'sms', text, size: { alphabet: 'GSM-7', units: 20, segments: 1 } },
    { form: 'email', text },
  ],
})
const WORDINGS = [wording('en', '1', 'The verdict is guilty.'), wording('en', '2', 'The verdict was guilty.'), wording('cy', '1', 'Y dyfarniad yw euog.')]

export function playedReading({ method, path, body }: Asked, pathname: string): Played | undefined {
  if (pathname === '/forecast') return { status: 200, body: FORECAST }
  if (pathname === '/survey-counts') return { status: 200, body: SURVEY }
  if (pathname === '/balances') return { status: 200, body: { items: [BALANCE], next: null } }
  if (pathname === '/timeliness')
    return path.includes('from=2026-12')
      ? { status: 400, body: { title: 'The query is not understood', errors: [{ pointer: '/to', detail: 'must not be before from' }] } }
      : { status: 200, body: TIMELINESS }
  if (pathname === '/what-if') {
    const { pack } = body as { pack: { version?: string } }
    if (pack.version === undefined)
      return {
        status: 400,
        body: {
          title: 'The question is not understood',
          errors: [
            { pointer: '/pack/version', detail: 'is missing' },
            { pointer: '/pack/rows', detail: 'is missing' },
          ],
        },
      }
    return {
      status: 200,
      body: {
        pack: 'victims-code',
        version: pack.version,
        from: null,
        to: null,
        cases: 5,
        facts: 9,
        seconds: 0.1,
        rules: { verdict: { appear: 3, vanish: 0, earlier: 1, later: 0, missed: 2 } },
        examples: {},
        forgotten: [],
      },
    }
  }
  if (pathname === '/code-rules')
    return {
      status: 200,
      body: {
        items: [
          { ruleId: 'verdict', right: 9, kind: 'inform', basis: 'code', inForce: true },
          { ruleId: 'offender-released', right: 11, kind: 'inform', basis: 'policy', inForce: true },
        ],
        next: null,
      },
    }
  if (pathname === '/event-sources') return { status: 200, body: { items: [{ source: 'urn:prisons' }, { source: 'urn:kept-informed:officer-view' }], next: null } }
  if (pathname === '/wordings') return { status: 200, body: { items: WORDINGS, next: null } }
  const [, language, version, word] = /^\/wordings\/verdict\/(en|cy)\/(\d)(?:\/(\w+))?$/.exec(pathname) ?? []
  const one = WORDINGS.find((known) => known.language === language && known.version === version)
  if (!one) return undefined
  return method === 'POST' && word === 'approve' && version === '2'
    ? { status: 409, body: { title: 'You have approved this text already; it needs another person', errors: [] } }
    : { status: 200, body: one }
}
