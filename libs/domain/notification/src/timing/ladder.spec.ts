import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Contact } from '@kept-informed/victim'
import { workingCalendar } from '@kept-informed/victims-code'
import { pages } from '../docs/pages.js'
import { CHRISTMAS, EASTER, type LadderRow } from '../docs/table-of-ladders.js'
import { type Way, WORKED_LADDERS } from '../docs/worked-ladders.js'
import { DEFAULT_POSTING } from '../posting.js'
import { type Ladder, ladderFrom } from './ladder.js'

const CALENDAR = workingCalendar()
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WORDS = { sms: 'text', email: 'email', letter: 'letter' } as const
const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Of an instant, as London's wall says it. */
const shown = (instant: number): { day: string; time: string } => {
  const part = Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { day: `${part['day']} ${part['month']?.slice(0, 3)}`, time: `${part['hour']}:${part['minute']}` }
}
const contactOf = ({ channel, hours }: Way): Contact => {
  const common = { contactId: channel, safe: true, detail: 'full' as const, verifiedAt: '2026-11-01T09:00:00Z', ...(hours && { safeHours: hours }) }
  return channel === 'sms' ? { ...common, channel, to: '+447700900123' } : channel === 'email' ? { ...common, channel, to: 'ada@example.org' } : { ...common, channel, to: { lines: ['1 High Street'], postcode: 'E1 1AA' } }
}
const ladderOf = (ways: readonly Way[], received: string, dueOn: string, risky = false): Ladder => {
  const [day = '', time = ''] = received.split(' ')
  const leaving = { risky, dueBy: CALENDAR.endOfDay(dueOn), arrivesOn: null, posting: DEFAULT_POSTING }
  const ladder = ladderFrom(ways.map(contactOf), leaving, CALENDAR.instantAt(day, time), CALENDAR)
  if (!ladder) throw new Error('a ladder until a day that is still to come')
  return ladder
}

describe('the page of ladders', () => {
  it.each(Object.entries(pages()))('docs/%s is current (npm run docs writes it)', (path, text) => {
    expect(readFileSync(join(import.meta.dirname, '../../../../../docs', path), 'utf8')).toBe(text)
  })
})

describe.each([['Christmas 2026', CHRISTMAS], ['Easter 2027', EASTER]])('ladders over %s', (_name, table) => {
  const dayIn = (text: string, year: number): string => {
    const [, day = '', month = ''] = text.split(' ')
    return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  const yearOf = (text: string): number => (text.endsWith('Dec') ? 2026 : 2027)
  const short = (instant: number): string => Object.values(shown(instant)).join(' ')
  const times = (ladder: Ladder, ways: readonly Way[]): string => ways.map(({ channel }) => ladder.steps.find((step) => step.channel === channel)).map((step) => (step ? short(step.startBy) : '–')).join(', ')

  it.each(table.map((row): [string, number, LadderRow] => [row[0], row[1], row]))('received on %s, %i working days', (_received, limit, row) => {
    const [received, , dueOn, ...expected] = row
    const [from, due] = [`${dayIn(received, yearOf(received))} 12:00`, dayIn(dueOn, yearOf(dueOn))]
    expect(CALENDAR.dueDate(CALENDAR.instantAt(from.slice(0, 10), '12:00'), limit)).toMatchObject({ dueOn: due })
    const [text, email, letter]: Way[] = [{ channel: 'sms' }, { channel: 'email' }, { channel: 'letter' }]
    const sets = [[text], [letter], [text, letter], [email, text, letter]].map((ways) => ways.flatMap((way) => way ?? []))
    const ladders = sets.map((ways) => ladderOf(ways, from, due))
    expect([...ladders.map((ladder, i) => times(ladder, sets[i] ?? [])), short(ladders[0]?.officerBy ?? 0), short(ladders[0]?.supervisorBy ?? 0)]).toEqual(expected)
    expect(times(ladderOf(email ? [email] : [], from, due), email ? [email] : [])).toBe(expected[0])
    expect(ladderOf([], from, due)).toEqual({ steps: [], officerBy: ladders[0]?.officerBy, supervisorBy: ladders[0]?.supervisorBy })
  })
})

describe('hours, quiet times, and ways that come too late', () => {
  const said = (instant: number): string => {
    const { day, time } = shown(instant % 1_000 === 999 ? instant + 1 : instant)
    return `${instant % 1_000 === 999 ? 'before ' : ''}${time} on ${day}`
  }
  it.each(WORKED_LADDERS.map((one): [string, typeof one] => [one.what, one]))('%s', (_what, { received, dueOn, risky, ways, by }) => {
    const { steps, officerBy, supervisorBy } = ladderOf(ways, received, dueOn, risky)
    expect([...steps.map(({ channel, startBy }) => `${WORDS[channel]} ${said(startBy)}`), `officer ${said(officerBy)}`, `supervisor ${said(supervisorBy)}`]).toEqual(by)
  })
})
