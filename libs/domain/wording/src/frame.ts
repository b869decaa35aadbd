// Why: who it is from, which case, whom to ask, how to complain and where to find support are the same around every message, so they are
// written once a language; the compiler sees that none is missing.
import type { VictimDetails } from '@kept-informed/victim'
import type { SupportLine } from './support/support-line.js'
import type { Paragraph, SmsLine, Told } from './words.js'

/** Cleaned. `reference` is ours, neutral; `phone` and `hours` are of whom to ask; null or empty: not known. */
export type FrameFacts = {
  force: string
  forcePhone: string
  url: string
  tellsFor: boolean
  crimeReference: string
  reference: string
  contactName: string | null
  phone: string
  hours: string | null
}

export type Section = 'happened' | 'means' | 'next' | 'review' | 'contact' | 'complaint' | 'support'

/** What stands before and after the news, in whole sentences. */
export type Around = {
  opening: (facts: FrameFacts) => Told<Paragraph>
  /** Said when the limit has passed. */
  late: string
  contact: (facts: FrameFacts) => Told<Paragraph>
  complaint: (facts: FrameFacts) => Told<Paragraph>
  support: (lines: readonly SupportLine[]) => Told<Paragraph>
}

export type SmsFrame = {
  /** What a locked phone shows: no news. */
  begin: (facts: FrameFacts) => string
  late: SmsLine
  end: (facts: FrameFacts) => string
  /** The same with opening hours, said while there is room. */
  endWithHours: (facts: FrameFacts & { hours: string }) => string
  also: (heading: string) => string
  /** What did not fit is to be asked for. */
  more: string
  /** `gsm`: written in the plain alphabet, in which three times as much fits; `any`: as it is. */
  alphabet: 'gsm' | 'any'
}

export type Frame = {
  headings: Record<Section, string>
  full: Around
  easyRead: Around
  greeting: (name: VictimDetails['name']) => string
  /** Of an email that may say what it is about. */
  subject: (facts: FrameFacts) => string
  /** Above every email that tells something: what a phone shows unopened. */
  lookAround: string
  moreNews: (heading: string) => string
  /** The same is true of `count` people. */
  several: (count: number) => string
  sms: SmsFrame
}

/** A message that may be read by the wrong person says only that there is news and how to get it. It takes no fact that could tell on the reader: by its type it cannot know the force, the case, the name or what happened. */
export type NeutralWords = {
  /** Without a full stop: it is the subject of an email, too. */
  news: string
  call: (facts: { phone: string; reference: string }) => string
  hours: (hours: string) => string
  greeting: string
  sender: string
}
