// Why: one in five letters of the past left out the right to review, and most left out support. What a message of a rule must say is listed
// here, in both languages, and a text that leaves it out is not published.
import type { Language } from '../language.js'
import type { TemplateId } from '../templates.js'
import type { GateFault } from './gate-fault.js'
import type { Judged, Rendering } from './rendering.js'

const CLAUSES = {
  contact: { en: /call .*020 7946 0018/i, cy: /ffoniwch .*020 7946 0018/i },
  'reference that can be checked': { en: /KI-3F2A91BC/, cy: /KI-3F2A91BC/ },
  complaint: { en: /complain/i, cy: /gwyn|gwyno/i },
  support: { en: /support/i, cy: /cymorth|help/i },
  danger: { en: /999/, cy: /999/ },
  'an apology for being late': { en: /sorry/i, cy: /ddrwg gennym/i },
  'the right to a review': { en: /review/i, cy: /adolygiad/i },
  'not charged yet': { en: /not (yet )?(mean|charged|been charged)|not .*charged/i, cy: /nid yw.*(cyhuddo|gyhuddo|golygu)/i },
  'what bail is': { en: /bail/i, cy: /mechnïaeth|fechnïaeth/i },
  'whether there are bail rules': { en: /rules/i, cy: /rheolau|reolau/i },
  'rules that protect': { en: /rules/i, cy: /rheolau|reolau/i },
  'what to do when a rule is broken': { en: /break|broken/i, cy: /(torri|thorri)/i },
  'what released under investigation means': { en: /still a suspect/i, cy: /dal dan amheuaeth/i },
  'that it does not mean nobody believed': { en: /not mean that (nobody|we did not) believed?|nobody believed you/i, cy: /credu/i },
  'what may reopen it': { en: /something new/i, cy: /rhywbeth newydd/i },
  'who the CPS are': { en: /lawyers who take/i, cy: /cyfreithwyr sy’n mynd ag achosion/i },
  'whether the reader must go': { en: /do not have to go/i, cy: /nid oes rhaid i chi fynd/i },
  'help for a witness': { en: /support you|help/i, cy: /cefnogi|help/i },
  'what a witness does': { en: /(give evidence|ask what happened)/i, cy: /(rhoi tystiolaeth|gofyn beth ddigwyddodd)/i },
  'that it is a choice': { en: /your choice|do not have to|can choose/i, cy: /eich dewis chi|nid oes rhaid|gallwch ddewis/i },
  'a time limit': { en: /time limit|soon/i, cy: /terfyn amser|yn fuan/i },
  'that nothing is decided yet': { en: /not decided yet/i, cy: /nid yw wedi’i benderfynu eto/i },
  'that it was a mistake': { en: /mistake/i, cy: /camgymeriad/i },
  'how to be updated otherwise': { en: /(another|other) way|more often/i, cy: /ffordd arall|amlach/i },
  rights: { en: /rights/i, cy: /hawliau/i },
  compensation: { en: /compensation|get money/i, cy: /iawndal|gael arian/i },
  'what a sentence is': { en: /punishment/i, cy: /gosb|cosb/i },
  'that nothing changes for now': { en: /nothing changes/i, cy: /nid oes dim yn newid/i },
} as const satisfies Record<string, Record<Language, RegExp>>

export type Clause = keyof typeof CLAUSES

/** Of every letter and email with full detail. */
const ALWAYS: readonly Clause[] = ['contact', 'reference that can be checked', 'complaint', 'support', 'danger']

/** Of each rule besides; the review is asked for where the facts say that there is one. */
const OF_RULE: Record<TemplateId, readonly Clause[]> = {
  'crime-confirmed': ['rights', 'compensation'],
  'victim-statement-offer': ['that it is a choice'],
  'compensation-information': ['compensation', 'a time limit'],
  'not-investigated': ['what may reopen it'],
  'periodic-update': ['how to be updated otherwise'],
  'suspect-arrested': ['not charged yet'],
  'suspect-interviewed': ['not charged yet'],
  'suspect-released': ['not charged yet', 'whether there are bail rules'],
  'suspect-bailed': ['what bail is', 'whether there are bail rules'],
  'suspect-released-under-investigation': ['what released under investigation means', 'whether there are bail rules'],
  'bail-conditions-changed': ['what bail is', 'what to do when a rule is broken'],
  'bail-cancelled': ['what bail is', 'whether there are bail rules'],
  'suspect-charged': ['whether the reader must go'],
  'out-of-court-disposal': [],
  'no-further-action': ['that it does not mean nobody believed'],
  'no-charge-by-cps': ['who the CPS are', 'that it does not mean nobody believed'],
  'prosecution-stopped': ['who the CPS are', 'that it does not mean nobody believed'],
  'charge-altered': ['who the CPS are'],
  'investigation-closed': ['what may reopen it'],
  'hearing-listed': ['whether the reader must go'],
  'hearing-changed': ['whether the reader must go'],
  'court-bail': ['what bail is', 'whether there are bail rules'],
  'warrant-issued': [],
  'warrant-executed': [],
  'witness-required': ['what a witness does', 'help for a witness'],
  'special-measures': [],
  verdict: [],
  sentence: ['what a sentence is'],
  'appeal-lodged': ['that nothing changes for now'],
  'appeal-hearing': [],
  'appeal-decided': [],
  'release-considered': ['that nothing is decided yet', 'that it is a choice'],
  'offender-moved-to-open': ['rules that protect'],
  'offender-released': ['rules that protect'],
  'offender-recalled': [],
  'review-acknowledged': ['the right to a review'],
  'review-result': ['the right to a review'],
  correction: ['that it was a mistake'],
}

/** Of each text message with full detail; what does not fit is asked for by a call. */
const OF_SMS: readonly Clause[] = ['contact', 'reference that can be checked']

export function clausesLeftOut({ wordingId, language }: Judged, renderings: readonly Rendering[]): GateFault[] {
  if (wordingId === 'neutral') return []
  return renderings.flatMap(({ form, input, message, text }) =>
    clausesFor(wordingId, input, message.channel === 'sms').filter((clause) => !CLAUSES[clause][language].test(text)).map((clause): GateFault => ({ check: 'clauses', form, detail: `leaves out: ${clause}` })))
}

function clausesFor(wordingId: TemplateId, { facts, late }: Rendering['input'], isSms: boolean): readonly Clause[] {
  if (isSms) return OF_SMS
  return [...ALWAYS, ...OF_RULE[wordingId], ...(late ? (['an apology for being late'] as const) : []), ...(facts.data.reviewAvailable === true && wordingId !== 'correction' ? (['the right to a review'] as const) : [])]
}
