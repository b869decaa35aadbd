// Why: wording is data with a version, in both languages by type: a language that is missing is visibly null, never silently English.
import type { News } from './news.js'

export type Said = {
  /** Short sentences: what happened, what it means. The force, the reference and whom to call are put around it. */
  sms: string
  /** A few words; the heading of an email and a letter. */
  heading: string
  /** What happened, what it means, what comes next. A line that begins with `- ` is an item of a list. */
  paragraphs: string[]
}
export type Words = (news: News) => Said
export type Wording = { version: string; en: Words; cy: Words | null }
