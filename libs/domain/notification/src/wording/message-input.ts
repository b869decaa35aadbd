// Why: everything that a message may say is given to the renderer; it looks nothing up and reads no clock.
import type { Instant } from '@kept-informed/kernel'
import type { MessageFacts } from '@kept-informed/obligation'
import type { Channel, VictimDetails } from '@kept-informed/victim'
import type { Detail, Language } from '../notification.js'

export type MessageInput = {
  /** The rule's id, such as `suspect-arrested`. */
  templateId: string
  channel: Channel
  /** Of the body. */
  detail: Detail
  /** Of an email's subject. */
  subjectDetail: Detail
  language: Language
  facts: MessageFacts
  /** Further news in the same message, in order. */
  alsoAbout: { templateId: string; facts: MessageFacts }[]
  /** `tellsFor`: told for somebody else, such as a child. */
  recipient: { name: VictimDetails['name']; tellsFor: boolean }
  codePhrase: string | null
  /** Whom to ask: officer, unit or force. */
  contact: { name: string | null; phone: string; hours: string | null }
  force: { name: string; phone: string; url: string }
  /** Ours, neutral, such as `KI-3F2A91BC`: the only reference in a neutral message. */
  reference: string
  /** The day of `facts.occurredAt`, such as `Monday 23 November 2026`, London. */
  occurredOn: string
  /** London. */
  formatInstant: (instant: Instant) => { date: string; time: string }
  largePrint: boolean
  /** Such as `24 November 2026`, for letters. */
  today: string
}
