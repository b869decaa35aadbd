// Why: an oracle that has never been seen to object proves nothing. Each fault is one that somebody could make, planted in what the decision
// sees, in the rules that it goes by, or in what it says; the same lives must find every one.
import type { OffenceCategory } from '@kept-informed/case-event'
import type { CaseContext, CaseVictim, Obligation } from '@kept-informed/obligation'
import type { Contact, VictimDetails } from '@kept-informed/victim'
import { type WorkingCalendar, workingCalendar } from '@kept-informed/victims-code'
import type { Plan } from '../../journey/apply-plan.js'
import { CALENDAR, type DecideWorld, decideWith } from './tell-story.js'
import type { World } from './world.js'

type Sees = (world: World, planned: World) => World

const seeing = (see: Sees, calendar?: WorkingCalendar): DecideWorld => (world, planned) => decideWith(see(world, planned), calendar)
const by = (calendar: Partial<WorkingCalendar>): DecideWorld => seeing((world) => world, { ...CALENDAR, ...calendar })
const saying = (say: (plan: Plan, world: World) => Plan): DecideWorld => (world) => say(decideWith(world), world)

const details = (change: (details: VictimDetails, world: World, id: string) => VictimDetails): Sees => (world) => ({
  ...world, people: Object.fromEntries(Object.entries(world.people).map(([id, one]) => [id, { ...one, details: one.details && change(one.details, world, id) }])),
})
const contacts = (change: (contact: Contact) => Contact): Sees => details((given) => ({ ...given, contacts: given.contacts.map(change) }))
const context = (change: (context: CaseContext, world: World) => Partial<CaseContext>): Sees => (world) => ({ ...world, context: { ...world.context, ...change(world.context, world) } })
const victims = (change: (victim: CaseVictim) => Partial<CaseVictim>): Sees => context((known) => ({ victims: known.victims.map((one) => ({ ...one, ...change(one) })) }))
const owed = (change: (one: Obligation, world: World) => Obligation): Sees => (world) => ({ ...world, obligations: world.obligations.map((one) => change(one, world)) })
const message = (change: (plan: Extract<Plan, { do: 'send' }>, world: World) => Partial<Plan>): DecideWorld => saying((plan, world) => (plan.do === 'send' ? ({ ...plan, ...change(plan, world) } as Plan) : plan))
const reasons = (change: (words: string[]) => string[]): DecideWorld => saying((plan) => (plan.do === 'withhold' ? ({ ...plan, reasons: change(plan.reasons) } as Plan) : plan))

const without = (flag: string) => ({ safetyFlags, ...rest }: VictimDetails): VictimDetails => ({ ...rest, safetyFlags: (safetyFlags ?? []).filter((one) => one !== flag) })
const aDayLater = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
const aMinuteLater = (time: string): string => (time === '24:00' ? time : new Date(Date.parse(`2026-01-01T${time}:00Z`) + 60_000).toISOString().slice(11, 16))
const harmless = (category: OffenceCategory, but: OffenceCategory[]): OffenceCategory => (but.includes(category) ? 'other' : category)
const utcDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** Any approval of this notification counts as that of the message that is asked about now. */
const anyApprovalCounts: DecideWorld = (world) => {
  const plan = decideWith(world)
  const asked = plan.tasks.find(({ kind }) => kind === 'approve-message')
  const approved = world.tasks.find(({ kind, outcome }) => kind === 'approve-message' && outcome === 'approved')
  return asked && approved ? decideWith({ ...world, tasks: [...world.tasks, { ...approved, task_id: asked.taskId }] }) : plan
}
const FULL = { text: 'Example Police: the suspect was arrested.', subject: 'The suspect was arrested' }

export const FAULTS: [name: string, decide: DecideWorld][] = [
  ['uses a contact that is not marked safe', seeing(contacts((one) => ({ ...one, safe: true })))],
  ['uses a contact on the day after it expired', seeing(contacts((one) => (one.expiresOn === undefined ? one : { ...one, expiresOn: aDayLater(one.expiresOn) })))],
  ['never lets a contact expire', seeing(contacts(({ expiresOn: _, ...one }) => one as Contact))],
  ['knows no safe hours', seeing(contacts((one) => ({ ...one, safeHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }] })))],
  ['takes an empty list of hours for the usual ones', seeing(contacts(({ safeHours, ...one }) => (safeHours?.length === 0 ? one : { ...one, ...(safeHours ? { safeHours } : {}) }) as Contact))],
  ['sends in the minute in which the hours end', seeing(contacts((one) => (one.safeHours ? { ...one, safeHours: one.safeHours.map((hours) => ({ ...hours, to: aMinuteLater(hours.to) })) } : one)))],
  ['reads hours on any day of the week', seeing(contacts((one) => (one.safeHours ? { ...one, safeHours: one.safeHours.map((hours) => ({ ...hours, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] })) } : one)))],
  ['reads hours in UTC', by({ localDate: utcDay, instantAt: (day, time) => Date.parse(`${day}T00:00:00Z`) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * 60_000, startOfDay: (day) => Date.parse(`${day}T00:00:00Z`) })],
  ['lets Friday at 16:00 through', by({ instantAt: (day, time) => CALENDAR.instantAt(day, time === '16:00' ? '18:00' : time) })],
  ['lets news out on Monday before 08:00', by({ instantAt: (day, time) => CALENDAR.instantAt(day, time === '08:00' ? '06:00' : time) })],
  ['knows weekends, but no holidays', seeing((world) => world, { ...CALENDAR, isWorkingDay: (day) => !['sat', 'sun'].includes(CALENDAR.weekday(day)) })],
  ['counts with the holidays of another list', seeing((world) => world, workingCalendar(['2026-01-01', '2027-12-31', '2026-11-25']))],
  ['knows no quiet times at all', seeing(owed((one) => (one.facts.eventType === 'verdict-given' || one.entitlement === 'enhanced' ? one : { ...one, facts: { ...one.facts, eventType: 'suspect-arrested' } })))],
  ['does not take an acquittal for risky news', seeing(owed((one) => ({ ...one, facts: { ...one.facts, data: { ...one.facts.data, verdict: 'guilty' } } })))],
  ['forgets whom a message must not reach', seeing((world) => ({ ...world, adverse: [] }))],
  ['compares numbers as they are written', seeing((world) => ({ ...world, adverse: world.adverse.filter(({ written, is }) => written === is || is === null) }))],
  ['compares phones only', seeing((world) => ({ ...world, adverse: world.adverse.filter(({ kind }) => kind === 'phone') }))],
  ['knows the suspect’s contacts of the day on which it planned', seeing((world, planned) => ({ ...world, adverse: planned.adverse }))],
  ['tells a guardian who is a suspect', seeing(context(() => ({ suspectRefs: [] })))],
  ['tells a guardian who shares a contact with a suspect at another one', seeing((world) => (world.recipientId === world.victimId ? world : { ...world, adverse: [], people: { ...world.people } }))],
  ['forgets the flags of whoever is told', seeing(details((given, world, id) => (id === world.recipientId && id !== world.victimId ? { ...given, safetyFlags: [] } : given)))],
  ['forgets the flags of the victim where another is told', seeing(details((given, world, id) => (id === world.victimId && id !== world.recipientId ? { ...given, safetyFlags: [] } : given)))],
  ['forgets the flags of the assessment', seeing(victims(() => ({ safetyFlags: [] })))],
  ['knows no danger in the kind of offence', seeing(context(({ offenceCategory }) => ({ offenceCategory: harmless(offenceCategory, ['domestic-abuse', 'stalking-harassment', 'sexual-offence', 'honour-based-abuse', 'forced-marriage', 'trafficking']) })))],
  ['forgets one of the flags that ask for approval', seeing(details(without('stalking')))],
  ['writes about a homicide', seeing(context(({ offenceCategory }) => ({ offenceCategory: harmless(offenceCategory, ['homicide']) })))],
  ['overlooks the flag of a homicide', seeing(details(without('homicide')))],
  ['writes to whom only an officer may tell', seeing(details(({ officerOnly: _, ...given }) => given))],
  ['writes in a restricted case', seeing(context(() => ({ restricted: false })))],
  ['knows no holds', seeing(context(() => ({ holds: [] })))],
  ['overlooks a hold for everybody', seeing(context(({ holds }) => ({ holds: holds.filter(({ victimId }) => victimId !== null) })))],
  ['ends a hold an hour early', seeing(context(({ holds }) => ({ holds: holds.map((hold) => ({ ...hold, until: hold.until - 3_600_000 })) })))],
  ['writes to the dead', seeing(victims(() => ({ died: false })))],
  ['takes the erased for those who never gave details', seeing((world) => ({ ...world, people: Object.fromEntries(Object.entries(world.people).map(([id, one]) => [id, { ...one, erased: false }])) }))],
  ['writes to a child that only the case knows as one', seeing(victims(() => ({ under18: false })))],
  ['overlooks a date of birth', seeing(details(({ dateOfBirth: _, ...given }) => given))],
  ['overlooks the flag of a child', seeing(details(without('child')))],
  ['tells every child of twelve', seeing((world) => ({ ...world, childDirectFrom: 12 }))],
  ['takes an approval of another message for this one’s', anyApprovalCounts],
  ['takes a refusal for an approval', seeing((world) => ({ ...world, tasks: world.tasks.map((row) => (row.outcome === 'refused' ? { ...row, outcome: 'approved' as const } : row)) }))],
  ['takes an open task for one that is done', seeing((world) => ({ ...world, tasks: world.tasks.map((row) => (row.kind === 'call-first' ? { ...row, state: 'done' as const, outcome: 'done' as const } : row)) }))],
  ['sends before the call', seeing((world) => ({ ...victims(() => ({ entitlement: 'standard' }))(world, world), obligations: world.obligations.map((one) => ({ ...one, entitlement: 'standard' as const })) }))],
  ['takes a quarter of the time for half', seeing(owed((one) => ({ ...one, facts: { ...one.facts, receivedAt: one.dueBy === null ? one.facts.receivedAt : one.facts.receivedAt - (one.dueBy - one.facts.receivedAt) / 2 } })))],
  ['has the details of the day on which it planned', seeing((world, planned) => ({ ...world, people: planned.people }))],
  ['has the case of the day on which it planned', seeing((world, planned) => ({ ...world, context: planned.context }))],
  ['has what was owed on the day on which it planned', seeing((world, planned) => ({ ...world, obligations: planned.obligations }))],
  ['writes English to who reads Welsh', seeing(details((given) => ({ ...given, language: 'en' })))],
  ['uses wording that nobody published', seeing((world) => ({ ...world, unpublished: [] }))],
  ['uses the neutral wording unpublished', seeing((world) => ({ ...world, unpublished: world.unpublished.filter((id) => id !== 'neutral') }))],
  ['sends over a channel that nobody carries', seeing((world) => ({ ...world, channels: ['sms', 'email', 'letter'] }))],
  ['tries again what has failed for good', seeing((world) => ({ ...world, deliveries: [] }))],
  ['never tries again what was verified since', seeing(contacts(({ verifiedAt: _, ...one }) => one as Contact))],
  ['sends an agreed update before its day', seeing(owed((one) => ({ ...one, clock: 'event' })))],
  ['says the case to a neutral contact', seeing(contacts((one) => ({ ...one, detail: 'full' })))],
  ['says the case by text once it is approved', message(({ channel }, world) => (channel === 'sms' && world.tasks.some(({ outcome }) => outcome === 'approved') ? { detail: 'full', message: { to: planTo(world), ...FULL } as never } : {}))],
  ['says the case in the subject of an approved email', message((plan) => (plan.channel === 'email' ? { message: { ...plan.message, subject: FULL.subject } } : {}))],
  ['sends to the address of yesterday', message((plan) => ({ message: { ...plan.message, to: '+447700900199' } as never }))],
  ['names an obligation that it does not tell', message((plan) => ({ obligationIds: [...plan.obligationIds, 'another'] }))],
  ['merges what a person gave their word on', message(() => ({ joins: true }))],
  ['says one reason and forgets the rest', reasons((words) => words.slice(0, 1))],
  ['puts the last reason first', reasons((words) => words.toReversed())],
  ['gives a reason that is not one', reasons((words) => ['restricted', ...words])],
  ['asks nobody', saying((plan) => ({ ...plan, tasks: [] }))],
  ['asks nobody when it is too late', saying((plan) => (plan.do === 'withhold' && plan.reasons[0] === 'outside-safe-hours' ? { ...plan, tasks: [] } : plan))],
]

/** As she has given it today. */
const planTo = (world: World): unknown => {
  const plan = decideWith(world)
  return plan.do === 'send' ? plan.message.to : null
}
