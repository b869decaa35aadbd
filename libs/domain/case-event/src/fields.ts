// Why: a field means the same in every event type, so it is written once: ids, moments, days, people, conditions, references.
// Unknown members are always kept and ignored (a sender may know more than we do), so no object here is closed.
import { type Static, type TObject, type TProperties, Type } from '@sinclair/typebox'
import './formats.js'

/** An id is the sender's own: any text of 1 to 255 characters. */
export const Id = Type.String({ minLength: 1, maxLength: 255 })
export const Text = Type.String()
/** RFC 3339 with an offset. */
export const Moment = Type.String({ format: 'date-time', description: 'RFC 3339 with an offset' })
/** A real calendar day, `YYYY-MM-DD`. */
export const Day = Type.String({ format: 'date' })
/** ISO 8601 duration of whole days or whole weeks, 1 to 999. */
export const DaysOrWeeks = Type.String({ pattern: '^P0{0,2}[1-9][0-9]{0,2}[DW]$', description: 'ISO 8601 duration of days or weeks, such as P14D or P2W' })

const words = <const Words extends string[]>(...all: Words) => Type.Union(all.map((word) => Type.Literal(word as Words[number])))

export const OFFENCE_CATEGORIES = [
  'burglary-dwelling', 'burglary-other', 'domestic-abuse', 'stalking-harassment', 'sexual-offence', 'honour-based-abuse', 'forced-marriage',
  'trafficking', 'hate-crime', 'homicide', 'violence', 'robbery', 'theft', 'vehicle', 'criminal-damage', 'fraud', 'arson', 'terrorism', 'kidnap', 'other',
] as const
export type OffenceCategory = (typeof OFFENCE_CATEGORIES)[number]

export const SAFETY_FLAGS = [
  'domestic-abuse', 'stalking', 'honour-based-abuse', 'forced-marriage', 'trafficking', 'sexual-offence', 'child', 'homicide', 'officer-must-approve',
] as const
export type SafetyFlag = (typeof SAFETY_FLAGS)[number]

export const VICTIM_ROLES = ['victim', 'bereaved-relative', 'family-spokesperson', 'parent-or-guardian', 'business-contact'] as const
export type VictimRole = (typeof VICTIM_ROLES)[number]

export const OffenceCategories = words(...OFFENCE_CATEGORIES)
export const SafetyFlags = words(...SAFETY_FLAGS)
export const Role = words(...VICTIM_ROLES)
export const Entitlement = words('standard', 'enhanced')
export const Ground = words('most-serious-crime', 'persistently-targeted', 'vulnerable', 'intimidated', 'discretion')
export const Decider = words('police', 'cps')
export const Provider = words('police', 'witness-care-unit', 'cps', 'probation')
export const InPersonBy = words('in-person', 'phone', 'video', 'letter-by-hand')
export const Verdict = words('guilty', 'not-guilty', 'no-verdict')
export const ExcuseReason = words('would-prejudice-investigation', 'risk-to-safety', 'victim-asked-not-to-be-told', 'other')

export const Officer = Type.Object({ officerId: Id, unit: Type.Optional(Id) })
/** A case event by its CloudEvents identity. */
export const EventReference = Type.Object({ source: Id, id: Id })
export const Conditions = Type.Array(Type.Object({ text: Text, safeguards: Type.Optional(Type.Array(Id)) }))
/** Somebody owed something in the case; `actsFor` names the victim this person stands for. */
export const CaseVictimFields = { victimId: Id, role: Role, actsFor: Type.Optional(Id), under18: Type.Optional(Type.Boolean()) }
export const FirstHearing = Type.Object({ at: Moment, court: Text })

const recorded = {
  recordedBy: Type.Optional(Id),
  receivedByWcu: Type.Optional(Moment),
}
const wholeCase = { victimIds: Type.Optional(Type.Array(Id)), ...recorded }

/** Data of an event about the whole case or, by `victimIds`, some of its victims (absent: every victim). */
export const aboutCase = <Fields extends TProperties>(fields: Fields): TObject<typeof wholeCase & Fields> => Type.Object({ ...wholeCase, ...fields })

const oneVictim = { victimId: Id, ...recorded }

/** Data of an event about one victim; `victimIds` has no meaning there and is ignored. */
export const aboutVictim = <Fields extends TProperties>(fields: Fields): TObject<typeof oneVictim & Fields> => Type.Object({ ...oneVictim, ...fields })

export type BailCondition = Static<typeof Conditions>[number]
