// Why: lives as they come, with more than their share of what is dangerous: night hours, Friday evenings, holidays, the nights when the clocks
// change, days of expiry, guardians, suspects who share a phone.
import { OFFENCE_CATEGORIES, SAFETY_FLAGS } from '@kept-informed/case-event'
import type { Instant } from '@kept-informed/kernel'
import type { CaseVictim, Obligation } from '@kept-informed/obligation'
import type { Contact, SafeHours, VictimDetails } from '@kept-informed/victim'
import { caseContext, caseVictim, obligation } from '../example-case.js'
import type { Chance } from '@kept-informed/testing'
import { dayAfter, wallClock } from './london-clock.js'
import type { Adverse, Somebody, World } from './world.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Stretches of time, and how long each is in hours. Hours and half hours come more often: there it is decided. */
const STRETCHES: [string, number][] = [
  ['2026-11-23T00:00:00Z', 96], ['2026-11-27T14:00:00Z', 68], ['2026-12-24T14:00:00Z', 120], ['2027-03-25T12:00:00Z', 120], ['2026-03-28T20:00:00Z', 16], ['2026-10-24T18:00:00Z', 18],
  ['2026-07-01T00:00:00Z', 72], ['2026-08-28T14:00:00Z', 96],
]
export function randomInstant(c: Chance): Instant {
  const [from, hours] = c.one(STRETCHES)
  const minutes = c.upTo(hours * 60)
  return Date.parse(from) + (c.percent(25) ? minutes - (minutes % 30) : minutes) * MINUTE
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const TIMES = ['00:00', '01:30', '07:00', '08:00', '09:00', '12:00', '16:00', '17:00', '20:00', '22:30', '24:00']
export function randomHours(c: Chance): SafeHours[] | undefined {
  if (c.percent(40)) return undefined
  if (c.percent(8)) return []
  return Array.from({ length: 1 + c.upTo(2) }, () => {
    const from = c.upTo(TIMES.length - 1)
    const days = c.percent(40) ? [...DAYS] : c.some(DAYS, 50)
    return { days: days.length > 0 ? days : ['mon' as const], from: TIMES[from] ?? '08:00', to: TIMES[from + 1 + c.upTo(TIMES.length - 1 - from)] ?? '24:00' }
  })
}

export const PHONES = ['+447700900123', '+447700900124', '+447700900125']
const EMAILS = ['ada@example.org', 'a.da@gmail.com', 'other@example.org']
const ADDRESSES = [{ lines: ['17 Quillfeather Road', 'London'], postcode: 'E1 1AA' }, { lines: ['Flat 2', '5 Quillfeather Road'], postcode: 'E1 1AA' }, { lines: ['The Nest', 'Rook Lane'], postcode: 'N1 9GU' }]

export function randomContact(c: Chance, now: Instant, contactId: string): Contact {
  const today = wallClock(now).day
  const hours = randomHours(c)
  const common = {
    contactId, safe: c.percent(80), detail: c.percent(35) ? ('neutral' as const) : ('full' as const), verifiedAt: new Date(now - c.upTo(60) * HOUR).toISOString(),
    ...(hours === undefined ? {} : { safeHours: hours }), ...(c.percent(25) ? { expiresOn: dayAfter(today, c.upTo(4) - 2) } : {}),
  }
  const channel = c.one(['sms', 'sms', 'email', 'letter'] as const)
  if (channel === 'sms') return { ...common, channel, to: c.one(PHONES) }
  return channel === 'email' ? { ...common, channel, to: c.one(EMAILS) } : { ...common, channel, to: c.one(ADDRESSES), plainEnvelope: true }
}

const BORN = ['1990-12-10', '1990-12-10', '1990-12-10', '2015-05-05', '2010-11-20', '2008-11-24', '2008-11-23', '2013-12-25']
export function randomDetails(c: Chance, now: Instant): VictimDetails {
  return {
    name: { given: 'Perpetua', family: 'Zvonimirsdottir' }, language: c.percent(7) ? 'cy' : 'en', contacts: ['c1', 'c2', 'c3'].slice(0, 1 + c.upTo(3)).map((id) => randomContact(c, now, id)),
    prefers: c.one([['sms', 'email', 'letter'], ['letter', 'sms'], ['email']]), codePhrase: 'bluebellwort', ...(c.percent(60) ? { dateOfBirth: c.one(BORN) } : {}),
    ...(c.percent(4) ? { officerOnly: true } : {}), ...(c.percent(18) ? { safetyFlags: [c.one(SAFETY_FLAGS)] } : {}),
  }
}
const somebody = (c: Chance, now: Instant): Somebody => {
  const fate = c.upTo(100)
  return fate < 4 ? { details: null, erased: false, version: 0 } : fate < 6 ? { details: null, erased: true, version: 2 } : { details: randomDetails(c, now), erased: false, version: 1 }
}

const NEWS: [ruleId: string, eventType: Obligation['facts']['eventType'], data: Record<string, unknown>][] = [
  ['suspect-arrested', 'suspect-arrested', { suspectRef: 's-1' }], ['suspect-interviewed', 'suspect-interviewed', { suspectRef: 's-1' }], ['suspect-bailed', 'suspect-bailed', { suspectRef: 's-1' }],
  ['suspect-released', 'suspect-released', { suspectRef: 's-1' }], ['no-further-action', 'no-further-action', { suspectRef: 's-1', reason: 'not enough evidence', decidedBy: 'police', reviewAvailable: true }],
  ['hearing-listed', 'hearing-listed', { hearingId: 'h-1', at: '2027-01-12T10:00:00Z', court: 'Leeds Crown Court' }], ['verdict', 'verdict-given', { suspectRef: 's-1', verdict: 'not-guilty' }],
  ['verdict', 'verdict-given', { suspectRef: 's-1', verdict: 'guilty' }], ['sentence', 'sentence-passed', { suspectRef: 's-1', sentence: '18 months in prison', custodyMonths: 18 }],
  ['periodic-update', 'contact-agreed', { every: 'P14D' }],
]
export function randomObligation(c: Chance, now: Instant, victimId: string, recipientId: string, n: number): Obligation {
  const [ruleId, eventType, data] = c.one(NEWS)
  const received = now - c.upTo(72) * HOUR
  const agreed = ruleId === 'periodic-update' && c.percent(70)
  const dueOn = dayAfter(wallClock(now).day, agreed ? c.upTo(6) : c.upTo(9) - 1)
  const dueBy = c.percent(4) && !agreed ? null : endOf(dueOn)
  return obligation('01TW/1/26', victimId, {
    obligationId: `5b0d1a1e-0000-5000-8000-00000000010${n}`, recipientId, ruleId, clock: agreed ? 'agreed' : 'event', dueOn, dueBy, state: dueBy !== null && dueBy < now ? 'overdue' : 'owed',
    entitlement: c.percent(25) ? 'enhanced' : 'standard', facts: { eventType, occurredAt: received, receivedAt: received, crimeReference: '01TW/1/26', offenceCategory: 'burglary-dwelling', data },
  })
}
/** The last millisecond of that day in London. */
function endOf(day: string): Instant {
  const midnight = Date.parse(`${dayAfter(day)}T00:00:00Z`)
  return (wallClock(midnight - HOUR).day === dayAfter(day) ? midnight - HOUR : midnight) - 1
}

/** A suspect's contact, written as it comes; often the same as one of hers. */
export function randomAdverse(c: Chance, people: Record<string, Somebody>): Adverse {
  const hers = Object.values(people).flatMap(({ details }) => details?.contacts ?? [])
  if (hers.length === 0 || c.percent(45)) return { kind: 'phone', written: '07700 900999', is: null }
  const contact = c.one(hers)
  if (contact.channel === 'sms') return { kind: 'phone', written: c.one([contact.to, `0${contact.to.slice(3, 7)} ${contact.to.slice(7)}`, `00${contact.to.slice(1)}`]), is: contact.to }
  if (contact.channel === 'email') return { kind: 'email', written: c.one([contact.to, contact.to.toUpperCase(), contact.to === 'a.da@gmail.com' ? 'ADA+x@googlemail.com' : contact.to]), is: contact.to }
  const [first = '', ...rest] = contact.to.lines
  return { kind: 'postal', written: { lines: c.one([contact.to.lines, [first.toUpperCase(), ...rest], [contact.to.lines.join(', ')]].filter((_, i) => i < 2 || /\d/.test(contact.to.lines.join()))), postcode: contact.to.postcode.replace(' ', '').toLowerCase() }, is: JSON.stringify(contact.to) }
}

const QUIET_CATEGORIES = ['burglary-dwelling', 'theft', 'violence', 'fraud', 'hate-crime'] as const

export function randomWorld(c: Chance): World {
  const now = randomInstant(c)
  const guardian = c.percent(30)
  const recipientId = guardian ? 'g1' : 'v1'
  const people: World['people'] = { v1: somebody(c, now), ...(guardian ? { g1: somebody(c, now) } : {}) }
  const standing = (victimId: string, more: Partial<CaseVictim>): CaseVictim =>
    caseVictim(victimId, { ...more, entitlement: c.percent(25) ? 'enhanced' : 'standard', safetyFlags: c.percent(8) ? [c.one(SAFETY_FLAGS)] : [], died: c.percent(2), erased: c.percent(1) })
  return {
    now, victimId: 'v1', recipientId, people,
    context: caseContext('01TW/1/26', [standing('v1', { under18: c.percent(guardian ? 60 : 8) }), ...(guardian ? [standing('g1', { role: 'parent-or-guardian', actsFor: 'v1' })] : [])], {
      offenceCategory: c.percent(70) ? c.one(QUIET_CATEGORIES) : c.one(OFFENCE_CATEGORIES), restricted: c.percent(3), suspectRefs: c.percent(6) ? ['s-1', recipientId] : ['s-1'],
      holds: c.percent(7) ? [{ victimId: c.one([null, 'v1', 'g1', 'v2']), reason: 'x', from: now - HOUR, until: now + (c.upTo(60) - 12) * HOUR }] : [],
    }),
    obligations: Array.from({ length: c.percent(25) ? 2 : 1 }, (_, n) => randomObligation(c, now, 'v1', recipientId, n)),
    adverse: c.percent(25) ? [randomAdverse(c, people)] : [],
    tasks: [], deliveries: [], unpublished: c.percent(5) ? [c.one(['suspect-arrested', 'neutral', 'suspect-bailed'])] : [], channels: c.percent(80) ? ['sms', 'email', 'letter'] : c.some(['sms', 'email', 'letter'], 60),
    childDirectFrom: c.one([18, 18, 16, 12]), shown: {},
  }
}
