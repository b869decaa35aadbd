// Why: what the notifier's door says of a guard, in its own names.
import type { Listed } from '@kept-informed/web'

export type GuardWord = 'release' | 'refuse'
export type Guard = {
  guardId: string; state: 'open' | 'released' | 'refused'; ruleId: string; source: string; measure: 'happened' | 'heard'; hour: string | null
  counted: number; limit: number; usual: number; openedAt: string; endedAt: string | null
  words: { word: GuardWord; by: string; at: string; reason: string }[]
}
type Span = { from: string | null; until: string | null }
type Sample = { form: string; text: string }
/** `version` null: none is chosen yet. */
export type GuardedText = { wordingId: string; language: 'en' | 'cy'; version: string | null; messages: number; full: Sample[]; neutral: Sample[] }
export type GuardInFull = Guard & {
  news: { messages: number; cases: number; victims: number; happened: Span; heard: Span; states: Record<string, number> }
  texts: GuardedText[]
  concerned: Listed<Concerned>
}
export type Concerned = { notificationId: string; caseId: string; victimId: string; state: string }

/** The last that this person has said of it, which is what counts; null: nothing yet. */
export const lastWordOf = ({ words }: Pick<Guard, 'words'>, subject: string): GuardWord | null => words.filter(({ by }) => by === subject).at(-1)?.word ?? null
