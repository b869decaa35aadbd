// Why: "how did we do?" is asked of who said that she may be asked, of nobody whom the question could hurt, and not while the news is fresh or a court
// still waits (VICTIMS-CODE.md, section 6, rule 11).
import type { Instant } from '@kept-informed/kernel'
import type { Obligation } from '@kept-informed/obligation'

export const SURVEY_ANSWERS = ['yes', 'partly', 'no'] as const
export type SurveyAnswer = (typeof SURVEY_ANSWERS)[number]

const OUTCOMES: ReadonlySet<Obligation['facts']['eventType']> = new Set<Obligation['facts']['eventType']>([
  'not-investigated', 'investigation-closed', 'no-further-action', 'prosecution-stopped', 'out-of-court-disposal-given', 'verdict-given', 'sentence-passed', 'appeal-decided',
])
const DAY = 86_400_000
const NOT_BEFORE_MS = 14 * DAY
const NOT_AFTER_MS = 90 * DAY

/** `told`: what she has been told in this case. `sensitive`: an officer must approve each message to her. */
export function mayBeAsked({ surveyConsent, sensitive, child, told }: { surveyConsent: boolean; sensitive: boolean; child: boolean; told: readonly Pick<Obligation, 'facts' | 'metAt'>[] }, now: Instant): boolean {
  if (!surveyConsent || sensitive || child) return false
  if (told.some(({ facts }) => typeof facts.data['at'] === 'string' && Date.parse(facts.data['at']) > now)) return false
  const outcomes = told.filter(({ facts }) => OUTCOMES.has(facts.eventType)).flatMap(({ metAt }) => metAt ?? [])
  const last = Math.max(...outcomes)
  const lately = Math.max(...told.flatMap(({ metAt }) => metAt ?? []))
  return outcomes.length > 0 && now - lately >= NOT_BEFORE_MS && now - last <= NOT_AFTER_MS
}

/** The outcome that she was told of last; undefined: of none. */
export const lastOutcome = <Told extends Pick<Obligation, 'facts' | 'metAt'>>(told: readonly Told[]): Told | undefined =>
  told.filter(({ facts, metAt }) => OUTCOMES.has(facts.eventType) && metAt !== null).toSorted((a, b) => (a.metAt ?? 0) - (b.metAt ?? 0)).at(-1)
