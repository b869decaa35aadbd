// Why: a row of the Code that no event can make owed, or that is owed to the wrong standard, is a promise broken in silence. Every row of
// every shipped pack has its lines here, made from the packs, so that a row nobody has tried cannot be shipped.
import { describe, expect, it } from '@jest/globals'
import type { CaseEvent, CaseEventType, OffenceCategory } from '@kept-informed/case-event'
import { type CodePack, type CodeRow, type Entitlement, SHIPPED_PACKS } from '@kept-informed/victims-code'
import { countDayByDay } from '@kept-informed/victims-code/testing'
import { aCase, type CaseStory } from './testing/a-case.js'
import { happened, reference } from './testing/happened.js'
import { london, wallClock } from './testing/london.js'
import { plainEvent, PLAIN_EVENT_TYPES } from './testing/one-of-each-event.js'

type Row = { pack: CodePack; row: CodeRow }
/** What a row's condition is tried with: the report's category, what was known before, and what the event says. */
type Given = { category?: OffenceCategory; before?: CaseEvent[]; data?: object }
type Trial = { because: CaseEvent; story: CaseStory }

const REPORTED = '2026-12-24 09:00'
/** Christmas Eve, so that weekends and three holidays lie on the way. */
const CLOCK_STARTS = '2026-12-24 10:00'
/** A fortnight later. */
const AGREED_EVERY = 'P14D'
const AGREED_DAY = '2027-01-07'

const optedIn = happened('victim-contact-scheme-opted-in', '2026-12-24 09:10', { victimId: 'v1' })
const optedOutAgain = happened('victim-contact-scheme-opted-out', '2026-12-24 09:20', { victimId: 'v1' })
const flagged = happened('needs-assessed', '2026-12-24 09:30', { victimId: 'v1', entitlement: 'standard', grounds: [], safetyFlags: ['stalking'] })
const assessedWithoutFlags = happened('needs-assessed', '2026-12-24 09:40', { victimId: 'v1', entitlement: 'standard', grounds: [], safetyFlags: [] })
const safeguardingOther = [{ text: 'not to enter the shop', safeguards: ['v9'] }]

const inScheme: Record<'holds' | 'fails', [string, Given][]> = {
  holds: [['who opted in to the scheme', { before: [optedIn] }]],
  fails: [['who never opted in to the scheme', {}], ['who opted in, and out again', { before: [optedIn, optedOutAgain] }]],
}

// For each row with a condition: what makes it hold, and what does not.
const CONDITIONS: Record<string, Record<'holds' | 'fails', [name: string, given: Given][]>> = {
  'burglary-attendance': { holds: [['of a burgled home', { category: 'burglary-dwelling' }]], fails: [['of a burgled shop', { category: 'burglary-other' }], ['of a theft', { category: 'theft' }]] },
  'compensation-information': {
    holds: [['of violence', { category: 'violence' }], ['of robbery', { category: 'robbery' }]],
    fails: [['of a theft', { category: 'theft' }], ['of a burgled home', { category: 'burglary-dwelling' }]],
  },
  'bail-views': {
    holds: [['safeguarded by a condition', {}], ['safeguarded by none, with a safety flag', { before: [flagged], data: { conditions: safeguardingOther } }]],
    fails: [
      ['where conditions safeguard somebody else', { data: { conditions: safeguardingOther } }],
      ['where there are no conditions', { data: { conditions: [] } }],
      ['whose safety flag was lifted', { before: [flagged, assessedWithoutFlags], data: { conditions: [] } }],
    ],
  },
  'no-further-action': { holds: [['where the police decided', { data: { decidedBy: 'police' } }]], fails: [['where the CPS decided', { data: { decidedBy: 'cps' } }]] },
  'no-charge-by-cps': { holds: [['where the CPS decided', { data: { decidedBy: 'cps' } }]], fails: [['where the police decided', { data: { decidedBy: 'police' } }]] },
  'victim-contact-scheme-referral': {
    holds: [['of a specified offence and 12 months', { data: { specifiedOffence: true, custodyMonths: 12 } }], ['of a specified offence and 30 months', { data: { specifiedOffence: true, custodyMonths: 30 } }]],
    fails: [
      ['of a specified offence and 11.9 months', { data: { specifiedOffence: true, custodyMonths: 11.9 } }],
      ['of a specified offence and no custody', { data: { specifiedOffence: true, custodyMonths: undefined } }],
      ['of another offence and 12 months', { data: { specifiedOffence: false, custodyMonths: 12 } }],
      ['of an offence not said to be specified', { data: { specifiedOffence: undefined, custodyMonths: 12 } }],
    ],
  },
  'release-considered': inScheme,
  'offender-moved-to-open': inScheme,
  'offender-released': inScheme,
  'offender-recalled': inScheme,
}

const ROWS: Row[] = SHIPPED_PACKS.flatMap((pack) => pack.rows.map((row) => ({ pack, row })))
const CONDITIONAL = ROWS.filter(({ row }) => row.condition !== null)
const holds = ({ ruleId, condition }: CodeRow): [string, Given][] => (condition === null ? [['', {}]] : (CONDITIONS[ruleId]?.holds ?? []))

/** A case of one victim; for enhanced a child, who always is, whatever an assessment says. */
function tried(on: CaseEventType, { category = 'theft', before = [], data = {} }: Given, entitlement: Entitlement): Trial {
  const victim = { victimId: 'v1', role: 'victim' as const, under18: entitlement === 'enhanced' }
  if (on === 'crime-reported') {
    const story = aCase(CLOCK_STARTS, { category, victims: [victim] })
    return { because: story.crime, story }
  }
  const because = plainEvent(on, CLOCK_STARTS, data)
  return { because, story: aCase(REPORTED, { category, victims: [victim] }).with(...before, because) }
}

/** Working days. */
const limitOf = ({ limits }: CodeRow, entitlement: Entitlement): number | 'agreed' => (limits === 'agreed' ? 'agreed' : limits[entitlement])

function lastDay(row: CodeRow, entitlement: Entitlement): string {
  const limit = limitOf(row, entitlement)
  return limit === 'agreed' ? AGREED_DAY : countDayByDay(CLOCK_STARTS.slice(0, 10), limit)
}

/** One line for each row and entitlement: its limit and last day, before anything is derived. */
const LINES = ROWS.flatMap(({ pack, row }) =>
  (['standard', 'enhanced'] as const).map((entitlement) => ({ pack, row, entitlement, ruleId: row.ruleId, name: pack.pack, limit: limitOf(row, entitlement), dueOn: lastDay(row, entitlement) })),
)

describe('every row is owed as it says', () => {
  it.each(LINES)('$name: $ruleId, $entitlement: $limit working days from Thursday 24 December 2026 is $dueOn', ({ pack, row, entitlement, dueOn }) => {
    const trials = row.on.flatMap((on) => holds(row).map(([, given]) => tried(on, given, entitlement)))
    expect(trials.length).toBeGreaterThan(0)
    for (const { because, story } of trials) {
      const owed = story.as(CLOCK_STARTS).all(row.ruleId, { because })
      expect(owed).toMatchObject([
        {
          ruleId: row.ruleId, pack: pack.pack, codeVersion: pack.version, victimId: 'v1', recipientId: 'v1', because: reference(because), entitlement, state: 'owed',
          right: row.right, kind: row.kind, basis: row.basis, confidence: row.confidence, mustTell: row.mustTell === 'yes',
          owedBy: row.owedBy === 'data.provider' ? 'police' : row.owedBy, clock: row.clock, clockStartedAt: london(CLOCK_STARTS), dueOn,
        },
      ])
      expect(wallClock(owed[0]?.dueBy ?? null)).toBe(`${dueOn} 23:59:59.999`)
    }
  })

  it('has two lines for each row of each pack, and each row has a name of its own', () => {
    const rows = SHIPPED_PACKS.reduce((count, pack) => count + pack.rows.length, 0)
    expect(LINES).toHaveLength(rows * 2)
    expect(new Set(LINES.map(({ ruleId, name, entitlement, pack }) => [name, pack.version, ruleId, entitlement].join())).size).toBe(rows * 2)
  })

  it.each([
    [0, '2026-12-24'], [1, '2026-12-29'], [2, '2026-12-30'], [5, '2027-01-05'], [10, '2027-01-12'], [20, '2027-01-26'], [30, '2027-02-09'],
  ])('%i working days from Christmas Eve 2026 end on %s', (limit, day) => {
    expect(countDayByDay(CLOCK_STARTS.slice(0, 10), limit)).toBe(day)
  })

  it.each(['police', 'witness-care-unit', 'cps', 'probation'] as const)('a complaint to %s is theirs to answer', (provider) => {
    const complaint = plainEvent('complaint-made', CLOCK_STARTS, { provider })
    expect(aCase(REPORTED).with(complaint).as(CLOCK_STARTS).one('complaint-reply').owedBy).toBe(provider)
  })

  it(`a contact agreed every ${AGREED_EVERY} is the one row without a number of its own`, () => {
    expect(plainEvent('contact-agreed', CLOCK_STARTS).data).toMatchObject({ every: AGREED_EVERY })
    expect(ROWS.filter(({ row }) => row.limits === 'agreed').map(({ row }) => row.ruleId)).toEqual(['periodic-update'])
  })

  it.each(LINES.filter(({ row, entitlement }) => row.clock === 'received-by-wcu' && entitlement === 'standard'))('$ruleId: the clock starts when the witness care unit heard, not when it happened', ({ row, limit }) => {
    const event = plainEvent(row.on[0] as Exclude<CaseEventType, 'crime-reported'>, REPORTED, { receivedByWcu: '2026-12-31T10:00:00Z' })
    expect(aCase(REPORTED).with(event).as(CLOCK_STARTS).one(row.ruleId)).toMatchObject({ clockStartedAt: london('2026-12-31 10:00'), assumedClock: false, dueOn: countDayByDay('2026-12-31', Number(limit)) })
  })

  it.each(ROWS.filter(({ row }) => row.mustTell === 'witness'))('$row.ruleId must be told to who gives evidence at that hearing', ({ row }) => {
    const event = plainEvent(row.on[0] as Exclude<CaseEventType, 'crime-reported'>, CLOCK_STARTS)
    const standing = (hearingId: string) => aCase(REPORTED).with(plainEvent('witness-required', REPORTED, { hearingId }), event).as(CLOCK_STARTS).one(row.ruleId).mustTell
    expect([standing('h1'), standing('another')]).toEqual([true, false])
  })
})

describe('no row is owed without what it says', () => {
  const failing = CONDITIONAL.flatMap(({ row }) => (CONDITIONS[row.ruleId]?.fails ?? []).flatMap(([name, given]) => row.on.flatMap((on) => (['standard', 'enhanced'] as const).map((entitlement) => [row.ruleId, on, name, entitlement, given] as const))))

  it.each(failing)('%s: %s %s, %s: nothing', (ruleId, on, _name, entitlement, given) => {
    const { because, story } = tried(on, given, entitlement)
    expect(story.as(CLOCK_STARTS).all(ruleId, { because })).toEqual([])
  })

  it('every condition is tried with what makes it hold and with what does not', () => {
    expect(Object.entries(CONDITIONS).filter(([, { holds: yes, fails: no }]) => yes.length === 0 || no.length === 0)).toEqual([])
    expect(Object.keys(CONDITIONS).sort()).toEqual(CONDITIONAL.map(({ row }) => row.ruleId).sort())
  })

  // Each event alone in a case of each kind, with a victim for whom every condition can hold.
  const causes = new Map<string, Set<CaseEventType>>()
  for (const category of ['violence', 'burglary-dwelling'] as const) {
    const before = aCase(REPORTED, { category }).with(optedIn, flagged)
    for (const data of [{}, { decidedBy: 'cps' }]) {
      for (const type of PLAIN_EVENT_TYPES) {
        const event = plainEvent(type, CLOCK_STARTS, type === 'no-further-action' ? data : {})
        for (const { ruleId, because } of before.with(event).as(CLOCK_STARTS).derived.obligations) {
          const cause = because.id === event.id ? type : because.id === before.crime.id ? 'crime-reported' : because.id
          causes.set(ruleId, (causes.get(ruleId) ?? new Set()).add(cause as CaseEventType))
        }
      }
    }
  }

  it.each(ROWS.map(({ row }) => [row.ruleId, row.on] as const))('%s is owed because of %j, and of no other event', (ruleId, on) => {
    // Who joins a case is owed what its report owes.
    const expected = on.includes('crime-reported') ? [...on, 'victim-added' as const] : on
    expect([...(causes.get(ruleId) ?? [])].sort()).toEqual([...expected].sort())
  })
})
