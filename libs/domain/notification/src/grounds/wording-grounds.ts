// Why: what was never written in somebody's language, or that nobody has published, is not said to them; and never in another language instead.
import type { Instant } from '@kept-informed/kernel'
import type { NotificationCircumstances, NotificationRules } from '../circumstances.js'
import { type Decider, deciderFor, taskFor } from '../decider.js'
import type { Language } from '../notification.js'
import type { TaskKind } from '../task.js'
import type { FindGround, Ground } from './ground.js'
import { needsApproval } from './safety.js'

/** Of each piece of news in the message, in order; then, where it may be needed, of the wording without case facts. null: it may not be used. */
export const versionsOf = (decider: Decider, language: Language): (string | null)[] => wordingsOf(decider).map((wordingId) => decider.wordingOf(wordingId, language))

const wordingsOf = (decider: Decider): string[] => [...decider.open.map(({ ruleId }) => ruleId), ...(asksNeutral(decider) ? ['neutral'] : [])]

const asksNeutral = ({ circumstances, contacts }: Decider): boolean => needsApproval(circumstances) || contacts.carried.some(({ detail }) => detail === 'neutral')

/** Whether what is still to be told would wait without the wording that has no case facts. */
export const waitsForNeutral = (circumstances: NotificationCircumstances, rules: NotificationRules, now: Instant): boolean => {
  const decider = deciderFor(circumstances, rules, now)
  return decider.open.length > 0 && circumstances.inHand === null && asksNeutral(decider)
}

export const languageNotApproved: FindGround = (decider) => {
  const language = decider.circumstances.recipient.details?.language ?? 'en'
  return language === 'en' || wordingsOf(decider).every((wordingId) => decider.isWorded(wordingId, language)) ? null : untilWorded(decider, 'translate', 'language-not-approved')
}

export const wordingNotPublished: FindGround = (decider) => {
  const { details } = decider.circumstances.recipient
  return details && versionsOf(decider, details.language).includes(null) ? untilWorded(decider, 'call', 'wording-not-published') : null
}

/** Somebody may publish it at any moment. */
const untilWorded = (decider: Decider, kind: TaskKind, reason: string): Ground => ({ tasks: [taskFor(decider, kind, reason)], lookAgainAt: null, endsAt: decider.now })
