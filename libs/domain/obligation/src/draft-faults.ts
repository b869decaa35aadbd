// Why: a draft stands in for what was in force, beside the other packs, so it is looked at together with them, as a pack is that would count:
// what can never be owed so is refused; what it forgets may be just what is being tried, and is only said.
import type { Fault, LocalDate } from '@kept-informed/kernel'
import { checkPacks, type CodePack, type WorkingCalendar } from '@kept-informed/victims-code'
import { type DraftPeriod, withDraft } from './with-draft.js'

/** Pointers from the root of the draft. `refused`: two packs would owe one rule, or say how often a victim is updated; `forgotten`: types of events on which nothing would be owed. */
export function draftFaults(packs: readonly CodePack[], draft: CodePack, period: DraftPeriod, calendar: Pick<WorkingCalendar, 'addDays'>): { refused: Fault[]; forgotten: Fault[] } {
  const today = new Set(checkPacks(packs).map(({ detail }) => detail))
  const from = [period.from, firstDayOfAll(packs)].filter((day) => day !== null).sort().at(-1) ?? null
  if (from !== null && period.to !== null && period.to < from) return { refused: [], forgotten: [] }
  const together = withDraft(packs, draft, { from, to: period.to }, calendar)
  const drafted = together.at(-1)
  // It has the name of what it stands in for, or of a version that goes on before and after it: that is no fault of a draft.
  const faults = checkPacks(together).filter(({ pointer, detail }) => pointer !== '/version' && !today.has(detail))
  const plain = ({ pointer, detail }: Fault): Fault => ({ pointer, detail })
  return { refused: faults.filter(({ of, isLack }) => of === drafted && !isLack).map(plain), forgotten: faults.filter(({ isLack }) => isLack).map(plain) }
}

/** The day from which on every pack counts; what is missing before it is not the draft's. */
const firstDayOfAll = (packs: readonly CodePack[]): LocalDate | null =>
  [...new Set(packs.map(({ pack }) => pack))].map((name) => packs.filter(({ pack }) => pack === name).map(({ effectiveFrom }) => effectiveFrom).sort()[0] ?? '').sort().at(-1) ?? null
