// Why: what was never written in somebody's language, or that nobody has published, is not said to them; and never in another language instead.
import { type Decider, taskFor } from '../decider.js'
import type { Language } from '../notification.js'
import type { TaskKind } from '../task.js'
import type { FindGround, Ground } from './ground.js'

/** Of each piece of news in the message, in order; null: it may not be used. */
export const versionsOf = ({ open, wordingOf }: Decider, language: Language): (string | null)[] => open.map(({ ruleId }) => wordingOf(ruleId, language))

export const languageNotApproved: FindGround = (decider) => {
  const { open, isWorded, circumstances: { recipient } } = decider
  const language = recipient.details?.language ?? 'en'
  return language === 'en' || open.every(({ ruleId }) => isWorded(ruleId, language)) ? null : untilWorded(decider, 'translate', 'language-not-approved')
}

export const wordingNotPublished: FindGround = (decider) => {
  const { details } = decider.circumstances.recipient
  return details && versionsOf(decider, details.language).includes(null) ? untilWorded(decider, 'call', 'wording-not-published') : null
}

/** Somebody may publish it at any moment. */
const untilWorded = (decider: Decider, kind: TaskKind, reason: string): Ground => ({ tasks: [taskFor(decider, kind, reason)], lookAgainAt: null, endsAt: decider.now })
