// Why: specs say only what matters to them; the rest is one plain duty: tell a victim of an arrest, over a text that may leave at once.
import type { Instant } from '@kept-informed/kernel'
import { workingCalendar } from '@kept-informed/victims-code'
import type { PlannedMessage, Prospect, Rung } from '../prospect.js'

export const CALENDAR = workingCalendar()

/** `YYYY-MM-DD HH:MM`, Europe/London. */
export function london(wallClock: string): Instant {
  const [day = '', time = ''] = wallClock.split(' ')
  return CALENDAR.instantAt(day, time)
}

/** The end of that day. */
export const endOf = (day: string): Instant => CALENDAR.endOfDay(day)

export const rung = (channel: Rung['channel'], leavesAt: string, arrivesAt: string): Rung => ({ channel, leavesAt: london(leavesAt), arrivesAt: arrivesAt.includes(' ') ? london(arrivesAt) : endOf(arrivesAt) })

export const message = (some: Partial<PlannedMessage> = {}): PlannedMessage => ({ state: 'planned', withheldBecause: null, rungs: [], onItsWay: null, ...some })

export const aProspect = (some: Partial<Prospect> = {}): Prospect => ({
  obligationId: 'o1', caseId: 'c1', victimId: 'v1', ruleId: 'suspect-arrested', kind: 'inform', owedBy: 'police', officerId: 'PC-1', unit: 'north', force: 'a-force',
  dueBy: endOf('2026-11-30'), state: 'owed', message: null, needsPerson: false, callDue: false, ...some,
})
