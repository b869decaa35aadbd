// Why: an obligation must answer for itself: why it exists, why that day, why that person, why it ended as it did. It is read from the
// newest snapshot, its history, the row of the version that made it, and the calendar; nothing is decided again.
import type { LocalDate } from '@kept-informed/kernel'
import type { CodePack, WorkingCalendar } from '@kept-informed/victims-code'
import type { CaseContext } from './case-context.js'
import { bankHolidayName, type HolidayName } from './explain-bank-holidays.js'
import { explainDay } from './explain-day.js'
import { explainInWords } from './explain-in-words.js'
import { explainPerson } from './explain-person.js'
import type { BecauseEvent, CauseWhy, EarlierWhy, EndWhy, KnownEvent, ObligationSnapshot, RowWhy, Why } from './explain-why.js'
import { refKey } from './order-facts.js'
import type { Cause, EventRef } from './obligation.js'

/** `events`: those of the case, for the type and time of what an obligation names. `holidayNames`: by rule unless given. */
export type ExplainBy = {
  packs: readonly CodePack[]
  calendar: WorkingCalendar
  events?: readonly KnownEvent[]
  holidayNames?: (day: LocalDate) => HolidayName | undefined
}

export function explainObligation(obligation: ObligationSnapshot, context: CaseContext | null, by: ExplainBy): Why {
  const { calendar, packs, events = [], holidayNames = (day) => bankHolidayName(day, calendar) } = by
  const known = new Map(events.map((event) => [refKey(event), event]))
  const named = ({ source, id }: EventRef): BecauseEvent => {
    const event = known.get(refKey({ source, id }))
    return { source, id, ...(event && { type: event.type, occurredAt: event.occurredAt }) }
  }
  const caused = (cause: Cause | null): CauseWhy => (cause && 'source' in cause ? named(cause) : cause)
  const why: Omit<Why, 'inWords'> = {
    obligationId: obligation.obligationId,
    state: obligation.state,
    because: named(obligation.because),
    corrects: obligation.corrects,
    row: rowOf(obligation, packs),
    day: explainDay(obligation, calendar, (day) => holidayNames(day)?.en),
    person: explainPerson(obligation, context),
    ended: endOf(obligation, caused),
    earlier: obligation.history.map(({ because, ...change }): EarlierWhy => ({ ...change, because: caused(because) })),
  }
  return { ...why, inWords: explainInWords(why, calendar, holidayNames) }
}

function rowOf({ pack, codeVersion: version, ruleId, right, kind, owedBy, basis, confidence }: ObligationSnapshot, packs: readonly CodePack[]): RowWhy {
  const row = packs.find((one) => one.pack === pack && one.version === version)?.rows.find((one) => one.ruleId === ruleId)
  const paragraph = row?.paragraph ?? null
  return {
    pack, version, ruleId, right, paragraph: paragraph?.startsWith('~') ? null : paragraph, kind, owedBy, basis,
    limits: row?.limits ?? null, tell: row?.tell ?? null, source: row?.source ?? null, confidence,
  }
}

/** What was said by an earlier release names neither the moment nor the cause of an end that was no telling. */
function endOf({ state, metAt, metBy, reason, late, endedAt, endedBy }: SaidOnce, caused: (cause: Cause | null) => CauseWhy): EndWhy | null {
  return state === 'owed' || state === 'overdue' ? null : { state, at: endedAt ?? metAt, because: caused(endedBy ?? null), by: metBy, reason, late }
}

type SaidOnce = Omit<ObligationSnapshot, 'endedAt' | 'endedBy'> & Partial<Pick<ObligationSnapshot, 'endedAt' | 'endedBy'>>
