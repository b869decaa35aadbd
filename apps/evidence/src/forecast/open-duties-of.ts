// Why: what is open already is work of the day on which it is due, and that day is planned with what is still to come.
import type { OpenDuties, Prospect } from '@kept-informed/forecast'
import type { WorkingCalendar } from '@kept-informed/victims-code'

/** Counted by unit, rule and day. No text of these holds a NUL. */
export function openDutiesOf(prospects: readonly Prospect[], calendar: WorkingCalendar): OpenDuties[] {
  const counted = new Map<string, OpenDuties>()
  for (const { unit, ruleId, kind, dueBy, needsPerson } of prospects) {
    const key = `${unit === null ? '' : `\0${unit}`}\0${ruleId}\0${kind}\0${dueBy}`
    let duties = counted.get(key)
    if (!duties) counted.set(key, (duties = { unit, ruleId, kind, dueOn: dueBy === null ? null : calendar.localDate(dueBy), open: 0, byPerson: 0 }))
    duties.open += 1
    if (needsPerson) duties.byPerson += 1
  }
  return [...counted.values()]
}
