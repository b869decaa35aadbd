// Why: what evidence's forecast says, in its own names, and what of it makes a chart.
import type { Column } from '@kept-informed/web'
import { nameCell, whomCell } from '../names/names.js'
import type { Officers } from '../names/officers.js'
import type { Bar } from '../parts/bar-chart.js'
import { toCase } from '../paths.js'

type Counts = { open: number; willBeMet: number; breaches: number; unknown: number; overdue: number }
export type ForeseenDuty = {
  obligationId: string
  caseId: string
  officerId: string | null
  unit: string | null
  ruleId: string
  owedBy: string
  dueBy: string
  willBeMet: boolean | null
  reason: string | null
}
export type Load = {
  day: string
  unit: string | null
  bankHoliday: boolean
  expectedCrimes: number
  expectedDuties: number
  openDuties: number
  expectedMinutes: number
  hours: { callHandling: number; victimCare: number; response: number }
}
export type Forecast = { asOf: string; items: ForeseenDuty[]; next: string | null; totals: Counts & { byDay: (Counts & { day: string })[] }; load: Load[] }

export const REASONS = [
  'overdue',
  'no-due-date',
  'owed-by-another',
  'withheld',
  'ways-not-known',
  'no-rung-in-time',
  'letter-misses-post',
  'queue-longer-than-pace',
  'waits-for-a-person',
  'no-time-to-call',
  'unknown-pace',
] as const

export const foreseenColumns = (officers: Officers = new Map()): readonly Column<ForeseenDuty>[] => [
  { name: 'ruleId', words: 'duty.what', value: ({ ruleId }) => ruleId, shown: ({ ruleId }) => nameCell(ruleId) },
  { name: 'caseId', words: 'duty.case', value: ({ caseId }) => caseId, shown: ({ caseId }) => ({ text: caseId, href: toCase(caseId) }) },
  { name: 'dueBy', words: 'duty.due', value: ({ dueBy }) => dueBy, shown: ({ dueBy }) => ({ at: dueBy }) },
  {
    name: 'willBeMet',
    words: 'forecast.will-be-met',
    value: ({ willBeMet }) => (willBeMet === null ? null : String(willBeMet)),
    shown: ({ willBeMet }) => (willBeMet === null ? { words: 'forecast.nobody-knows', tone: 'yellow' } : { words: 'forecast.missed', tone: 'red' }),
  },
  {
    name: 'reason',
    words: 'forecast.why',
    value: ({ reason }) => reason,
    shown: ({ reason }) => (REASONS.some((one) => one === reason) ? { words: `forecast.reason.${reason}` } : { text: reason ?? '–' }),
  },
  {
    name: 'officerId',
    words: 'forecast.who',
    value: ({ officerId }) => officerId,
    shown: ({ officerId }) => (officerId === null ? { text: '–' } : whomCell(`officer:${officerId}`, officers)),
  },
  { name: 'unit', words: 'flow.unit', value: ({ unit }) => unit },
]

const MOST_DAYS = 14

/** Days on which something open falls due, soonest first; of the parts `DAY_SERIES` are the words. */
export const DAY_SERIES = ['forecast.will-be-met', 'forecast.nobody-knows', 'forecast.missed'] as const
export const dayBars = ({ totals }: Pick<Forecast, 'totals'>): Bar[] =>
  totals.byDay
    .filter(({ willBeMet, unknown, breaches }) => willBeMet + unknown + breaches > 0)
    .slice(0, MOST_DAYS)
    .map(({ day, willBeMet, unknown, breaches }) => ({ name: { at: day }, parts: [willBeMet, unknown, breaches] }))

export type DayOfLoad = { day: string; bankHoliday: boolean; crimes: number; duties: number; callHandling: number; victimCare: number; response: number }
export const LOAD_SERIES = ['forecast.call-handling', 'forecast.victim-care', 'forecast.response'] as const

/** Over all units. */
export function loadByDay(load: readonly Load[]): DayOfLoad[] {
  const days = new Map<string, DayOfLoad>()
  for (const { day, bankHoliday, expectedCrimes, expectedDuties, openDuties, hours } of load) {
    const sum = days.get(day) ?? { day, bankHoliday, crimes: 0, duties: 0, callHandling: 0, victimCare: 0, response: 0 }
    days.set(day, {
      ...sum,
      crimes: sum.crimes + expectedCrimes,
      duties: sum.duties + expectedDuties + openDuties,
      callHandling: sum.callHandling + hours.callHandling,
      victimCare: sum.victimCare + hours.victimCare,
      response: sum.response + hours.response,
    })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
export const loadBars = (days: readonly DayOfLoad[]): Bar[] =>
  days.map(({ day, callHandling, victimCare, response }) => ({ name: { at: day }, parts: [callHandling, victimCare, response].map(Math.round) }))

const tenths = (n: number): number => Math.round(n * 10) / 10
export const DAY_COLUMNS: readonly Column<Forecast['totals']['byDay'][number]>[] = [
  { name: 'day', words: 'forecast.day', value: ({ day }) => day, shown: ({ day }) => ({ at: day }) },
  ...(['open', 'willBeMet', 'unknown', 'breaches', 'overdue'] as const).map((name) => ({ name, words: `forecast.count.${name}`, number: true, value: (one: Counts) => one[name] })),
]
export const LOAD_COLUMNS: readonly Column<DayOfLoad>[] = [
  { name: 'day', words: 'forecast.day', value: ({ day }) => day, shown: ({ day }) => ({ at: day }) },
  {
    name: 'bankHoliday',
    words: 'forecast.bank-holiday',
    value: ({ bankHoliday }) => String(bankHoliday),
    shown: ({ bankHoliday }) => (bankHoliday ? { words: 'forecast.yes' } : { text: '–' }),
  },
  ...(['crimes', 'duties', 'callHandling', 'victimCare', 'response'] as const).map((name) => ({
    name,
    words: `forecast.load.${name}`,
    number: true,
    value: (one: DayOfLoad) => tenths(one[name]),
  })),
]
