// Why: given these events, these tellings and this moment, what is owed? A spec reads so, and never sees an id it did not choose.
import type { CaseEvent, DataOf, OffenceCategory } from '@kept-informed/case-event'
import { type CodePack, SHIPPED_PACKS } from '@kept-informed/victims-code'
import { type CaseFacts, deriveObligations, type Derived, type Obligation, type PersonFact, type Telling } from '../index.js'
import { CASE_ID, happened } from './happened.js'
import { CALENDAR, london } from './london.js'

type CrimeReported = DataOf<'crime-reported'>
type Opening = { category?: OffenceCategory; victims?: CrimeReported['victims']; packs?: readonly CodePack[] }
type Which = { ruleId: string; victimId?: string; because?: CaseEvent }
type Message = { id?: string; at: string; by?: Telling['metBy']; undone?: string; recipientId?: string }

const VICTIM: CrimeReported['victims'][number] = { victimId: 'v1', role: 'victim' }
const LONG_AFTER = '2028-12-01 12:00'

/** A case reported at that London wall clock: a theft with one victim `v1`, unless said otherwise. */
export function aCase(reported: string, { category = 'theft', victims = [VICTIM], packs = SHIPPED_PACKS }: Opening = {}): CaseStory {
  const crime = happened('crime-reported', reported, { crimeReference: '40/1/26', offence: { category }, victims, officer: { officerId: 'o1' }, force: 'bedfordshire' })
  return new CaseStory({ events: [crime], tellings: [], persons: [] }, packs)
}

export class CaseStory {
  constructor(readonly facts: CaseFacts, private readonly packs: readonly CodePack[]) {}

  get crime(): CaseEvent {
    const [crime] = this.facts.events
    if (!crime) throw new Error('a case begins with its report')
    return crime
  }

  with(...events: CaseEvent[]): CaseStory {
    return new CaseStory({ ...this.facts, events: [...this.facts.events, ...events] }, this.packs)
  }

  knowing(...persons: PersonFact[]): CaseStory {
    return new CaseStory({ ...this.facts, persons: [...this.facts.persons, ...persons] }, this.packs)
  }

  /** A message told what that rule owes (of what the story so far owes; the last one of several periodic updates). */
  messaged(which: Which | string, { at, by = 'sms-receipt', undone, recipientId, id = `telling ${at}` }: Message): CaseStory {
    const { ruleId, ...rest } = typeof which === 'string' ? { ruleId: which } : which
    const owed = this.as(LONG_AFTER).one(ruleId, rest)
    const telling: Telling = {
      tellingId: id, caseId: CASE_ID, victimId: owed.victimId, recipientId: recipientId ?? owed.recipientId, obligationIds: [owed.obligationId],
      at: london(at), metBy: by, undoneAt: undone === undefined ? null : london(undone),
    }
    return new CaseStory({ ...this.facts, tellings: [...this.facts.tellings, telling] }, this.packs)
  }

  /** What is owed, as it stands at that London wall clock. */
  as(now: string): Standing {
    return new Standing(deriveObligations(this.facts, { packs: this.packs, calendar: CALENDAR }, london(now)))
  }
}

export class Standing {
  constructor(readonly derived: Derived) {}

  all(ruleId: string, { victimId, because }: Omit<Which, 'ruleId'> = {}): Obligation[] {
    return this.derived.obligations.filter((one) => one.ruleId === ruleId && (victimId === undefined || one.victimId === victimId) && (because === undefined || one.because.id === because.id))
  }

  /** The last one of that rule. */
  one(ruleId: string, which: Omit<Which, 'ruleId'> = {}): Obligation {
    const last = this.all(ruleId, which).at(-1)
    if (!last) throw new Error(`no ${ruleId} among ${this.derived.obligations.map((one) => `${one.ruleId} ${one.victimId}`).join(', ')}`)
    return last
  }

  /** `state` or `state: reason`, as `met late` where it is late. */
  state(ruleId: string, which: Omit<Which, 'ruleId'> = {}): string {
    return describeState(this.one(ruleId, which))
  }
}

export const describeState = ({ state, reason, late }: Obligation): string => `${state}${reason === null ? '' : `: ${reason}`}${late ? ' late' : ''}`
