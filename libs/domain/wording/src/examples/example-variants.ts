// Why: some texts say quite different things by one word in the facts. Each such word is shown to a reviewer, and held by the release.
import type { TemplateId } from '../templates.js'

const named = { suspectRef: 'S-71024' }

/** Facts that change what is said, beside the complete ones; `what` is for the reader of a list. */
export const VARIANTS: readonly { templateId: TemplateId; what: string; data: Record<string, unknown> }[] = [
  { templateId: 'suspect-bailed', what: 'no conditions', data: { ...named } },
  { templateId: 'court-bail', what: 'no conditions', data: { ...named, outcome: 'remanded in custody' } },
  { templateId: 'suspect-charged', what: 'two charges, no hearing yet', data: { ...named, charges: ['Burglary of a dwelling', 'Theft'] } },
  { templateId: 'out-of-court-disposal', what: 'community resolution', data: { ...named, disposal: 'community resolution' } },
  { templateId: 'out-of-court-disposal', what: 'caution', data: { ...named, disposal: 'caution' } },
  { templateId: 'out-of-court-disposal', what: 'penalty notice', data: { ...named, disposal: 'penalty notice' } },
  { templateId: 'no-further-action', what: 'no review', data: { reason: 'evidential difficulties', decidedBy: 'police', reviewAvailable: false } },
  { templateId: 'investigation-closed', what: 'in the other system’s own words', data: { outcome: 'suspect charged elsewhere', reviewAvailable: false } },
  { templateId: 'hearing-listed', what: 'plea', data: { hearingId: 'H-90311', at: '2027-01-12T10:00:00+00:00', court: 'Exampleton Crown Court', purpose: 'plea and trial preparation' } },
  { templateId: 'hearing-changed', what: 'adjourned', data: { hearingId: 'H-90311', at: '2027-01-12T10:00:00+00:00', court: 'Exampleton Crown Court', reason: 'adjourned for reports' } },
  { templateId: 'witness-required', what: 'date not known', data: { hearingId: 'H-90311' } },
  { templateId: 'verdict', what: 'not guilty', data: { ...named, verdict: 'not-guilty' } },
  { templateId: 'verdict', what: 'no verdict', data: { ...named, verdict: 'no-verdict' } },
  { templateId: 'sentence', what: 'no prison', data: { ...named, sentence: 'a community order with 100 hours of unpaid work' } },
  { templateId: 'appeal-lodged', what: 'no hearing yet', data: { ...named } },
  { templateId: 'appeal-decided', what: 'allowed', data: { ...named, result: 'conviction quashed' } },
  { templateId: 'offender-released', what: 'no conditions', data: { offenderRef: 'O-33017', on: '2027-01-05' } },
  { templateId: 'review-result', what: 'changed', data: { reviewId: 'VRR-811', result: 'decision overturned' } },
]
