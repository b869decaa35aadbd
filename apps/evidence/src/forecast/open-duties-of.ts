// Why: what is open already is work of the day on which it is due, and that day is planned with what is still to come.
import type { OpenDuties, Prospect } from '@kept-informed/forecast'
import type { WorkingCalendar } from '@kept-informed/victims-code'

/** Counted by unit, rule and day. */
export function openDutiesOf(prospects: readonly Prospect[], calendar: WorkingCalendar): OpenDuties[] {
  const counted = new Map<string, OpenDuties>()
  for (const { unit, ruleId, kind, dueBy, needsPerson } of prospects) {
    const dueOn = dueBy === null ? null : calendar.localDate(dueBy)
    const key = JSON.stringify([unit, ruleId, kind, dueOn])
    const duties = counted.get(key) ?? { unit, ruleId, kind, dueOn, open: 0, byPerson: 0 }
    duties.open += 1
    if (needsPerson) duties.byPerson += 1
    counted.set(key, duties)
  }
  return [...counted.values()]
}
