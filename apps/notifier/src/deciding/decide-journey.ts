// Why: between the rows of a journey and the pure decision stands only translation: what is known in, what is to be done out, and the
// words of the message set from the facts of the obligation.
import { textName, textsSaid, type Ladder, lastMoments, type NotificationCircumstances, type NotificationDecision, type NotificationRules, type Rung, decideNotification, waitsForNeutral } from '@kept-informed/notification'
import { isOpen } from '@kept-informed/obligation'
import type { Channel, VictimDetails } from '@kept-informed/victim'
import type { WorkingCalendar } from '@kept-informed/victims-code'
import { ALL_WELL, type ChannelHealth } from '../dispatch/channel-health.js'
import type { Decide } from './advance-notifications-sweep.js'
import { closedTo, stillStopped } from '../contacts/contacts-in-trouble.js'
import type { Plan } from '../journey/apply-plan.js'
import { basisOf, type DecisionBasis } from '../journey/decision-basis.js'
import { inHand, isGivenUp, isSilent } from '../journey/in-hand.js'
import { type Journey, taskFrom } from '../journey/journey.js'
import { type Circumstances, toldFor } from './load-circumstances.js'
import { messageBody } from './message-body.js'
import { type NotifierSettings, postingFrom } from '../notifier.config.js'
import { supervisorOf } from './supervisor-of.js'
import type { Sealing } from '../vault/sealing.js'
import { type KeptWordings, keptOf, withOwn, wordingsFor } from '../wordings/kept-wordings.js'

type Parts = { settings: NotifierSettings; calendar: WorkingCalendar; channels: Channel[]; sealing: Pick<Sealing, 'hashesOf'> }

const FAILED_FOR_GOOD = new Set(['permanent-failure', 'technical-failure', 'returned'])

/** `rungs`: what was decided that can be tried. When each must begin at the latest, and people be asked; null: no day presses. */
export type LastMomentsOf = (journey: Journey, circumstances: Circumstances, rungs: readonly Rung[], now: number) => Ladder | null

export function decideJourney(parts: Parts): Decide {
  const asked = askedWith(parts)
  return (journey, everything, now, health = ALL_WELL) => {
    const { circumstances, known, kept, rules } = asked(journey, everything, now, health)
    const basis = basisOf(journey, everything, Object.values(kept))
    if (everything.obligations.some(isOpen) && !circumstances.obligations.some(isOpen)) return { do: 'end', state: 'recalled', lookAgainAt: null, tasks: [], rungs: [], basis, kept }
    return planFrom(decideNotification(known, rules, now), { journey, circumstances, settings: parts.settings, now, basis, kept })
  }
}

export function lastMomentsOf(parts: Parts): LastMomentsOf {
  const asked = askedWith(parts)
  return (journey, everything, rungs, now) => {
    const { known, rules } = asked(journey, everything, now, ALL_WELL)
    return lastMoments(known, rules, now, rungs)
  }
}

/** Whether it would leave, or wait, in the wording without case facts. */
export type WaitsForNeutral = (journey: Journey, circumstances: Circumstances, now: number) => boolean

export function waitsForNeutralWith(parts: Parts): WaitsForNeutral {
  const asked = askedWith(parts)
  return (journey, everything, now) => {
    const { known, rules } = asked(journey, everything, now, ALL_WELL)
    return waitsForNeutral(known, rules, now)
  }
}

type Asked = { /** Without what was recalled. */ circumstances: Circumstances; known: NotificationCircumstances; kept: KeptWordings; rules: NotificationRules }

function askedWith({ settings, calendar, channels, sealing }: Parts): (journey: Journey, everything: Circumstances, now: number, health: ChannelHealth) => Asked {
  const always: Omit<NotificationRules, 'wordingOf' | 'isWorded' | 'stops' | 'down'> = {
    calendar,
    channels,
    posting: postingFrom(settings),
    childDirectFrom: settings.CHILD_DIRECT_FROM,
  }
  return (journey, everything, now, health) => {
    const circumstances = { ...everything, obligations: everything.obligations.filter(({ obligationId }) => !everything.recalled.has(obligationId)) }
    const known = knownOf(journey, circumstances, { sealing, now })
    const wordings = withOwn(circumstances.own, wordingsFor(settings.WORDING, circumstances.standings, keptOf(journey.notification)))
    const kept = wordings.keep(known.obligations.map(({ ruleId }) => ruleId), circumstances.recipient.details?.language ?? 'en')
    const rules = { ...always, channels: channels.filter((channel) => !health.gone.has(channel)), down: health.down, ...wordings, stops: circumstances.stops }
    return { circumstances, known, kept, rules }
  }
}

function knownOf(journey: Journey, circumstances: Circumstances, { sealing, now }: Pick<Parts, 'sealing'> & { now: number }): NotificationCircumstances {
  const { notification, deliveries, tasks } = journey
  const { obligations, context, recipient, victim, adverse, directory } = circumstances
  if (!context) throw new Error('a notification is decided on only when its case is known')
  const last = deliveries.at(-1)
  return {
    notificationId: notification.notification_id,
    caseId: notification.case_id,
    victimId: notification.victim_id,
    recipientId: toldFor(obligations) ?? notification.recipient_id,
    obligations, context, victim, recipient,
    adverse: adverse.size > 0 && recipient.details ? adverseContacts(recipient.details, adverse, sealing) : new Set(),
    tried: [
      ...deliveries.filter((one) => FAILED_FOR_GOOD.has(one.status) || isSilent(journey, one, now) || isGivenUp(one, now)).map(({ contact_id, created_at }) => ({ contactId: contact_id, since: created_at })),
      ...closedTo(deliveries[0]?.created_at ?? null, stillStopped(recipient.stopped, recipient.details, now), now).map(({ contactId, since }) => ({ contactId, since })),
    ],
    again: last?.status === 'temporary-failure' && !isGivenUp(last, now) ? last.contact_id : null,
    inHand: inHand(journey, now)?.contact_id ?? null,
    tasks: tasks.map((row) => ({ ...taskFrom(row), openedAt: row.opened_at })),
    supervisor: supervisorOf(context, directory),
    guard: circumstances.guard,
  }
}

const adverseContacts = (details: VictimDetails, adverse: ReadonlySet<string>, { hashesOf }: Parts['sealing']): Set<string> =>
  new Set(details.contacts.filter((contact) => hashesOf({ ...details, contacts: [contact] }).some((hash) => adverse.has(hash))).map(({ contactId }) => contactId))

type Setting = { journey: Journey; circumstances: Circumstances; settings: NotifierSettings; now: number; basis: DecisionBasis; kept: KeptWordings }

function planFrom(decision: NotificationDecision, { journey, circumstances, settings, now, basis, kept }: Setting): Plan {
  if (decision.do !== 'send') return { ...decision, basis, kept }
  const { contact, detail, language, templateVersion, tasks, rungs, lookAgainAt, handOverBy } = decision
  const open = circumstances.obligations.filter(isOpen)
  const [first] = open
  if (!first) throw new Error('a message about nothing')
  const texts = textsSaid({ channel: contact.channel, detail, subjectDetail: decision.subjectDetail, language, ruleIds: open.map(({ ruleId }) => ruleId), versions: kept })
  const message = messageBody({ decision, circumstances, settings, notificationId: journey.notification.notification_id, now, kept })
  return {
    do: 'send', obligationIds: open.map(({ obligationId }) => obligationId), joins: decision.joins,
    channel: contact.channel, contactId: contact.contactId, detail, language, templateId: first.ruleId, templateVersion, texts: texts.map(textName), message, handOverBy, lookAgainAt, tasks, rungs, basis, kept,
  }
}
