// Why: what a message says is set from the facts of what is owed, whom to ask, and the recipient's own details, at the last moment
// before it leaves; who carries it adds nothing.
import { emailHtml, type Letter } from '@kept-informed/channels'
import type { Instant } from '@kept-informed/kernel'
import type { NotificationDecision } from '@kept-informed/notification'
import { isOpen, type Obligation } from '@kept-informed/obligation'
import type { PostalAddress } from '@kept-informed/victim'
import { factsForVictim, type LetterText, type MessageInput, type NewsItem, type RenderedMessage, renderMessage } from '@kept-informed/wording'
import type { MessageBody } from '../journey/apply-plan.js'
import type { Circumstances } from './load-circumstances.js'
import type { NotifierSettings } from '../notifier.config.js'
import { referenceOf } from '../references/reference.js'
import { type KeptWordings, versionsIn, wordingKey } from '../wordings/kept-wordings.js'

type Send = Extract<NotificationDecision, { do: 'send' }>
type Saying = { decision: Send; circumstances: Circumstances; settings: Pick<NotifierSettings, 'FORCE_NAME' | 'FORCE_PHONE' | 'FORCE_URL' | 'FORCE_AREA' | 'RETURN_ADDRESS'>; notificationId: string; now: Instant; kept: KeptWordings }

export const messageBody = (saying: Saying): MessageBody => bodyFor(renderMessage(messageInput(saying)), saying)

function messageInput({ decision, circumstances, settings, notificationId, now, kept }: Saying): MessageInput {
  const { recipient, obligations, context } = circumstances
  if (!recipient.details || !context) throw new Error('a message to somebody of whom nothing is known')
  const [first, ...others] = obligations.filter(isOpen)
  if (!first) throw new Error('a message about nothing that is owed')
  const about = (obligation: Obligation, version: string): NewsItem => ({ templateId: obligation.ruleId, version, facts: factsForVictim(obligation.facts, obligation.victimId), late: isLate(obligation, now) })
  const versionOf = (wordingId: string): string => kept[wordingKey(wordingId, decision.language)] ?? ''
  return {
    ...about(first, decision.templateVersion),
    own: circumstances.own?.words ?? null,
    alsoAbout: others.map((other) => about(other, versionOf(other.ruleId))),
    neutralVersion: versionOf('neutral'),
    english: versionsIn(kept, 'en'),
    channel: decision.contact.channel,
    detail: decision.detail,
    subjectDetail: decision.subjectDetail,
    language: decision.language,
    recipient: { name: recipient.details.name, tellsFor: first.recipientId !== first.victimId },
    codePhrase: recipient.details.codePhrase ?? null,
    contact: whomToAsk(circumstances, settings),
    force: { name: settings.FORCE_NAME, phone: settings.FORCE_PHONE, url: settings.FORCE_URL, area: settings.FORCE_AREA },
    reference: referenceOf(notificationId),
    largePrint: recipient.details.formats?.includes('large-print') === true,
    easyRead: recipient.details.formats?.includes('easy-read') === true,
    now,
  }
}

const isLate = ({ late, dueBy }: Obligation, now: Instant): boolean => late || (dueBy !== null && now > dueBy)

/** The officer in the case, else their unit, else the force. */
export function whomToAsk({ context, directory }: Pick<Circumstances, 'context' | 'directory'>, { FORCE_NAME, FORCE_PHONE }: Saying['settings']): MessageInput['contact'] {
  const officer = directory.officers.get(context?.officer.officerId ?? '')
  const unit = directory.units.get(officer?.unit ?? context?.officer.unit ?? '')
  if (officer) return { name: [officer.rank, officer.name].filter((part) => part !== undefined).join(' '), phone: officer.phone, hours: unit?.hours ?? null }
  if (unit) return { name: unit.name, phone: unit.phone, hours: unit.hours ?? null }
  return { name: FORCE_NAME, phone: FORCE_PHONE, hours: null }
}

function bodyFor(rendered: RenderedMessage, saying: Saying): MessageBody {
  const { contact } = saying.decision
  if (rendered.channel === 'sms' && contact.channel === 'sms') return { to: contact.to, text: rendered.text }
  if (rendered.channel === 'email' && contact.channel === 'email') return { to: contact.to, subject: rendered.subject, text: rendered.text, html: emailHtml(rendered.page) }
  if (rendered.channel === 'letter' && contact.channel === 'letter') return { to: contact.to, letter: letterOf(rendered.letter, contact.to, saying), plainEnvelope: contact.plainEnvelope ?? true }
  throw new Error(`a message set for another channel than ${contact.channel}`)
}

function letterOf({ addressee, ...said }: LetterText, { lines, postcode }: PostalAddress, { settings, notificationId }: Saying): Letter {
  return { ...said, reference: referenceOf(notificationId), addressLines: [addressee, ...lines], postcode, returnAddress: settings.RETURN_ADDRESS }
}
