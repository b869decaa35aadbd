// Why: everything that a message may say is given to the renderer; it looks nothing up and reads no clock.
import type { Instant } from '@kept-informed/kernel'
import type { MessageFacts } from '@kept-informed/obligation'
import type { Channel, VictimDetails } from '@kept-informed/victim'
import type { Detail, Language } from '../language.js'
import type { OwnWords } from '../own/own-words.js'
import type { Area } from '../support/support-line.js'

export type NewsItem = {
  /** The rule's id, such as `suspect-arrested`. */
  templateId: string
  /** Of its wording, such as `1`. */
  version: string
  facts: MessageFacts
  /** It should have been told before now. */
  late: boolean
}

export type MessageInput = NewsItem & {
  /** Further news in the same message, in order. */
  alsoAbout: NewsItem[]
  /** What each correction in it says, where two people approved words for it: instead of the released text. */
  own?: OwnWords | null
  /** Of the wording without case facts. */
  neutralVersion: string
  /** Of the English that follows in a letter in another language, by wording; where one is missing, no English follows. */
  english: Readonly<Record<string, string>>
  channel: Channel
  /** Of the body. */
  detail: Detail
  /** Of an email's subject. */
  subjectDetail: Detail
  language: Language
  /** `tellsFor`: told for somebody else, such as a child. */
  recipient: { name: VictimDetails['name']; tellsFor: boolean }
  codePhrase: string | null
  /** Whom to ask: officer, unit or force. */
  contact: { name: string | null; phone: string; hours: string | null }
  force: { name: string; phone: string; url: string; area: Area }
  /** Ours, neutral, such as `KI-3F2A91BC`: the only reference in a neutral message. */
  reference: string
  largePrint: boolean
  /** A letter in very short sentences; other channels are short already. */
  easyRead: boolean
  /** For the date of a letter, and for how old what we print may be. */
  now: Instant
}
