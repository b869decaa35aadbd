// Why: what hurts happens between planning and sending. Each change is one that the product must survive: details, danger, the case, what
// is owed, wording, an officer's word, time.
import { SAFETY_FLAGS } from '@kept-informed/case-event'
import type { Contact, VictimDetails } from '@kept-informed/victim'
import type { Chance } from '@kept-informed/testing'
import { randomAdverse, randomContact, randomDetails, randomHours } from './random-world.js'
import type { World } from './world.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

type Change = (c: Chance, world: World) => World

const HALF_HOUR = 30 * MINUTE
const later: Change = (c, world) => {
  const now = world.now + c.one([1, 20, 59, 60, 240, 600, 840, 1440, 4000]) * MINUTE + c.upTo(60) * MINUTE
  return timed({ ...world, now: c.percent(25) ? Math.ceil(now / HALF_HOUR) * HALF_HOUR : now })
}

/** What is not told by its day is overdue from then on. */
const timed = (world: World): World => ({ ...world, obligations: world.obligations.map((one) => (one.state === 'owed' && one.dueBy !== null && one.dueBy < world.now ? { ...one, state: 'overdue' as const } : one)) })

const withDetails = (c: Chance, world: World, change: (details: VictimDetails) => VictimDetails): World => {
  const id = c.one(Object.keys(world.people))
  const person = world.people[id]
  if (!person || person.erased) return world
  const details = change(person.details ?? randomDetails(c, world.now))
  return { ...world, people: { ...world.people, [id]: { ...person, details, version: person.version + 1 } } }
}
const withContact = (c: Chance, world: World, change: (contact: Contact) => Contact): World =>
  withDetails(c, world, (details) => {
    const chosen = details.contacts.length === 0 ? null : c.one(details.contacts)
    return { ...details, contacts: details.contacts.map((contact) => (contact === chosen ? change(contact) : contact)) }
  })

const CHANGES: Change[] = [
  (c, world) => withContact(c, world, (contact) => ({ ...contact, safe: !contact.safe })),
  (c, world) => withContact(c, world, (contact) => ({ ...contact, detail: 'neutral' as const })),
  (c, world) => withContact(c, world, (contact) => ({ ...contact, safeHours: randomHours(c) ?? [] })),
  (c, world) => withContact(c, world, ({ contactId }) => randomContact(c, world.now, contactId)),
  (c, world) => withContact(c, world, (contact) => ({ ...contact, verifiedAt: new Date(world.now).toISOString() })),
  (c, world) => withContact(c, world, (contact) => (contact.contactId === world.deliveries.at(-1)?.contact_id ? { ...contact, verifiedAt: new Date(world.now).toISOString() } : contact)),
  (c, world) => withDetails(c, world, (details) => ({ ...details, safetyFlags: [c.one(SAFETY_FLAGS)] })),
  (c, world) => withDetails(c, world, ({ safetyFlags: _, ...details }) => details),
  (c, world) => withDetails(c, world, (details) => ({ ...details, officerOnly: details.officerOnly !== true })),
  (c, world) => withDetails(c, world, (details) => ({ ...details, language: c.one(['en', 'cy']) })),
  (c, world) => {
    const id = c.one(Object.keys(world.people))
    return { ...world, people: { ...world.people, [id]: { details: null, erased: true, version: 9 } } }
  },
  (c, world) => ({ ...world, adverse: [...world.adverse, randomAdverse(c, world.people)] }),
  (_, world) => ({ ...world, adverse: [] }),
  (_, world) => ({ ...world, context: { ...world.context, restricted: !world.context.restricted } }),
  (c, world) => ({ ...world, context: { ...world.context, holds: [{ victimId: c.one([null, 'v1', 'v2']), reason: 'x', from: world.now, until: world.now + (1 + c.upTo(30)) * HOUR }] } }),
  (_, world) => ({ ...world, context: { ...world.context, suspectRefs: [...world.context.suspectRefs, world.recipientId] } }),
  (c, world) => ({ ...world, context: { ...world.context, victims: world.context.victims.map((one) => ({ ...one, entitlement: 'enhanced' as const, safetyFlags: c.percent(40) ? [c.one(SAFETY_FLAGS)] : one.safetyFlags })) } }),
  (_, world) => ({ ...world, context: { ...world.context, victims: world.context.victims.map((one) => (one.victimId === 'v1' ? { ...one, died: true } : one)) } }),
  (c, world) => ({ ...world, obligations: world.obligations.map((one, i) => (i === 0 ? { ...one, facts: { ...one.facts, data: { ...one.facts.data, returnOn: `2027-02-0${1 + c.upTo(8)}`, court: c.one(['Leeds Crown Court', 'York Crown Court']) } } } : one)) }),
  (c, world) => ({ ...world, obligations: world.obligations.map((one, i) => (i === 0 ? { ...one, ...c.one([{ state: 'cancelled', reason: 'retracted' }, { state: 'met', metBy: 'person', reason: null }, { state: 'excused', reason: 'opted-out' }] as const) } : one)) }),
  (c, world) => ({ ...world, unpublished: c.percent(50) ? [] : [world.obligations[0]?.ruleId ?? 'neutral'] }),
]

/** An officer ends a task that is open. */
const answerTask: Change = (c, world) => {
  const open = world.tasks.filter(({ state }) => state === 'open')
  if (open.length === 0) return world
  const task = c.one(open)
  const outcome = task.kind === 'approve-message' ? (c.percent(80) ? 'approved' : 'refused') : 'done'
  return { ...world, tasks: world.tasks.map((row) => (row === task ? { ...row, state: 'done' as const, outcome } : row)) }
}

/** The next state of the world, seen from the last look at it. */
export function randomChange(c: Chance, world: World): World {
  let changed = c.percent(75) ? answerTask(c, world) : world
  for (let n = c.percent(55) ? 1 + c.upTo(2) : 0; n > 0; n--) changed = c.one(CHANGES)(c, changed)
  return c.percent(70) ? later(c, changed) : { ...changed, now: changed.now + 1 }
}
