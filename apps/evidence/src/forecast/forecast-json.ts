// Why: a forecast as others see it: instants as RFC 3339, the reason also as a sentence, and everything that it assumes on the page.
import { type Load, type LoadOfDay, PACE_KNOWN_AFTER_DAYS, REASON_IN_WORDS, WORK_MINUTES, WORKING_HOURS } from '@kept-informed/forecast'
import { type Instant, isoInstant } from '@kept-informed/kernel'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import type { Foreseen } from './foreseen.js'
import type { Outlook } from './outlook-of.js'
import { type Foresees, RECEIPT_WITHIN_MS } from './prospects-of.js'

const iso = (instant: Instant | null): string | null => (instant === null ? null : isoInstant(instant))
const HOUR_MS = 3_600_000

export const foreseenJson = (foreseen: Foreseen, calendar: WorkingCalendar) => ({
  obligationId: foreseen.obligationId, caseId: foreseen.caseId, victimId: foreseen.victimId, officerId: foreseen.officerId, unit: foreseen.unit,
  ruleId: foreseen.ruleId, owedBy: foreseen.owedBy, dueOn: calendar.localDate(foreseen.dueBy), dueBy: isoInstant(foreseen.dueBy),
  willBeMet: foreseen.willBeMet, reason: foreseen.reason, sentence: foreseen.reason === null ? null : REASON_IN_WORDS[foreseen.reason],
  expectedAt: iso(foreseen.expectedAt), hoursBefore: foreseen.hoursBefore, place: foreseen.place,
})

const sum = (rules: LoadOfDay['rules'], of: (rule: LoadOfDay['rules'][number]) => number): number => rules.reduce((total, rule) => total + of(rule), 0)
const tenths = (number: number): number => Math.round(number * 10) / 10

const hundredths = (number: number): number => Math.round(number * 100) / 100

export const loadJson = ({ day, unit, bankHoliday, expectedCrimes, rules, hours }: LoadOfDay) => ({
  day, unit, bankHoliday, expectedCrimes: tenths(expectedCrimes),
  expectedDuties: tenths(sum(rules, ({ expected }) => expected)), openDuties: sum(rules, ({ due }) => due), expectedMinutes: tenths(sum(rules, ({ minutes }) => minutes)),
  hours: { callHandling: tenths(hours.callHandling), victimCare: tenths(hours.victimCare), response: tenths(hours.response) },
  rules: rules.map((rule) => ({ ...rule, expected: tenths(rule.expected), minutes: tenths(rule.minutes) })),
})

/** What the answer rests on, so that whoever doubts it can check it by hand. */
export const assumptionsJson = ({ pace }: Outlook, { from, to }: Pick<Load, 'from' | 'to'>, { actsFor, posting }: Pick<Foresees, 'actsFor' | 'posting'>) => ({
  actsFor,
  posting,
  workingHours: WORKING_HOURS,
  pace: {
    overWorkingDays: pace.lookedBack.starts.length,
    knownAfterWorkingDays: PACE_KNOWN_AFTER_DAYS,
    byUnit: [...pace.ofUnit].map(([unit, { perWorkingDay, lateShare = 1 }]) => ({ unit, perWorkingDay: tenths(perWorkingDay), lateShare: hundredths(lateShare) })),
  },
  receiptWithinHours: RECEIPT_WITHIN_MS / HOUR_MS,
  load: { from, to, workMinutes: WORK_MINUTES },
})
