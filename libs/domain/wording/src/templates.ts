// Why: whatever is owed as news needs words. This list is what the compiler holds every language to; a spec holds the list to the packs.
import type { CaseEventType } from '@kept-informed/case-event'

/** Each rule that tells something, with the event whose facts it tells. */
export const RULE_TEMPLATES = {
  'crime-confirmed': 'crime-reported',
  'victim-statement-offer': 'crime-reported',
  'compensation-information': 'crime-reported',
  'not-investigated': 'not-investigated',
  'periodic-update': 'contact-agreed',
  'suspect-arrested': 'suspect-arrested',
  'suspect-interviewed': 'suspect-interviewed',
  'suspect-released': 'suspect-released',
  'suspect-bailed': 'suspect-bailed',
  'suspect-released-under-investigation': 'suspect-released-under-investigation',
  'bail-conditions-changed': 'bail-conditions-changed',
  'bail-cancelled': 'bail-cancelled',
  'suspect-charged': 'suspect-charged',
  'out-of-court-disposal': 'out-of-court-disposal-given',
  'no-further-action': 'no-further-action',
  'no-charge-by-cps': 'no-further-action',
  'prosecution-stopped': 'prosecution-stopped',
  'charge-altered': 'charge-altered',
  'investigation-closed': 'investigation-closed',
  'hearing-listed': 'hearing-listed',
  'hearing-changed': 'hearing-changed',
  'court-bail': 'court-bail-decided',
  'warrant-issued': 'warrant-issued',
  'warrant-executed': 'warrant-executed',
  'witness-required': 'witness-required',
  'special-measures': 'special-measures-decided',
  verdict: 'verdict-given',
  sentence: 'sentence-passed',
  'appeal-lodged': 'appeal-lodged',
  'appeal-hearing': 'appeal-hearing-listed',
  'appeal-decided': 'appeal-decided',
  'release-considered': 'release-considered',
  'offender-moved-to-open': 'offender-moved-to-open',
  'offender-released': 'offender-released',
  'offender-recalled': 'offender-recalled',
  'review-acknowledged': 'review-requested',
  'review-result': 'review-decided',
} as const satisfies Record<string, CaseEventType>

export type RuleTemplateId = keyof typeof RULE_TEMPLATES
/** An event that somebody is told of. */
export type ToldEvent = (typeof RULE_TEMPLATES)[RuleTemplateId]

/** A `correction` tells that one of the others was wrong; its facts are those of what it corrects. */
export type TemplateId = RuleTemplateId | 'correction'
/** `neutral` says that there is news, whatever it is. */
export type WordingId = TemplateId | 'neutral'

export const TEMPLATE_IDS = [...(Object.keys(RULE_TEMPLATES) as RuleTemplateId[]), 'correction'] as const satisfies readonly TemplateId[]
export const WORDING_IDS: readonly WordingId[] = [...TEMPLATE_IDS, 'neutral']

export const isTemplateId = (id: string): id is TemplateId => id === 'correction' || Object.hasOwn(RULE_TEMPLATES, id)
