// Why: the wording sees a few named, cleaned facts instead of raw event data, so that no template can print what it should not (a suspect's
// reference, an id) and the compiler knows which facts may be missing.
import type { CaseEventType } from '@kept-informed/case-event'

export type DateAndTime = { date: string; time: string }

/** Every text is one clean line without a full stop at its end; null or empty: not known. */
export type News = {
  eventType: CaseEventType
  /** `your case`, or `the case that you help with` for somebody who is told for another person. */
  yourCase: string
  tellsFor: boolean
  /** True when this is the only news in the message. */
  alone: boolean
  /** When it happened, such as `Monday 23 November 2026`, London. */
  on: string
  /** In plain words, such as `a burglary at a home`; null for a category without plain words. */
  offence: string | null
  reason: string | null
  outcome: string | null
  disposal: string | null
  verdict: string | null
  sentence: string | null
  explanation: string | null
  custodyMonths: number | null
  result: string | null
  court: string | null
  at: DateAndTime | null
  purpose: string | null
  /** The date to return on bail. */
  returnOn: string | null
  /** The date of a release, a move or a recall. */
  offenderOn: string | null
  /** Bail or licence conditions, in the police's or the court's own words. */
  conditions: string[]
  charges: string[]
  granted: string[]
  refused: string[]
  reviewAvailable: boolean
}
