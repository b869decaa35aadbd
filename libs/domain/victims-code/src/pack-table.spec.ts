import { describe, expect, it } from '@jest/globals'
import { type CodeRow, type Condition, SHIPPED_PACKS } from './index.js'

// The reference, row by row: empty means none. Two packs make it: what a force promises of itself (policy) is its own to edit.
type Row = [ruleId: string, on: string, kind: string, right: string, paragraph: string, owedBy: string, basis: string, clock: string, standard: string, enhanced: string, condition: string, mustTell: string, settledBy: string, confidence: string, tell: string]

const TABLE: Row[] = [
  ['crime-confirmed', 'crime-reported', 'inform', '3', '~3.1', 'police', 'policy', 'event', '5', '1', '', '', '', 'V2 duty; number is policy', 'Written confirmation: offence, crime reference, officer\'s contact; where to get rights, compensation, medical and support information'],
  ['support-referral', 'crime-reported', 'act', '4', '~4', 'police', 'code', 'event', '2', '2', '', '', 'support-referred|support-declined', 'V2; clock start not seen', 'Refer to support (explicit consent first for sexual offence, domestic abuse, bereaved)'],
  ['needs-assessment', 'crime-reported', 'act', '4', '~4', 'police', 'policy', 'event', '5', '1', '', '', 'needs-assessed', 'V2 duty; number is policy', 'Needs assessment incl. whether enhanced rights apply'],
  ['burglary-attendance', 'crime-reported', 'act', '', '', 'police', 'policy', 'event', '1', '1', 'offence.category=burglary-dwelling', '', 'officer-attended', 'press report; number is policy', 'Attend every house burglary (the commissioner\'s promise, 2023)'],
  ['victim-statement-offer', 'crime-reported', 'inform', '7', '~7', 'police', 'policy', 'event', '5', '5', '', '', '', 'V2 duty; number is policy', 'A Victim Personal Statement can be made, and how'],
  ['compensation-information', 'crime-reported', 'inform', '5', '~5', 'police', 'policy', 'event', '5', '5', 'offence.category in violence|sexual-offence|domestic-abuse|robbery|homicide|trafficking|terrorism|arson', '', '', 'V duty; number is policy', 'How to claim compensation'],
  ['not-investigated', 'not-investigated', 'inform', '6', '~6.2', 'police', 'code', 'event', '5', '1', '', '', '', 'V2', 'Decision not to investigate, explained; offer of support referral'],
  ['agree-contact', 'investigation-opened', 'act', '6', '~6.3', 'police', 'policy', 'event', '5', '1', '', '', 'contact-agreed', 'V2 duty; number is policy', 'Agree how often and how to be updated'],
  ['periodic-update', 'contact-agreed', 'inform', '6', '~6.3', 'police', 'code', 'agreed', 'agreed', 'agreed', 'repeats until case-closed', '', '', 'V2', 'An update at the agreed time, even if nothing changed'],
  ['suspect-arrested', 'suspect-arrested', 'inform', '6', '~6.1', 'police', 'code', 'event', '5', '1', '', '', '', 'V2', 'Arrest and reasons where applicable'],
  ['suspect-interviewed', 'suspect-interviewed', 'inform', '6', '~6.1', 'police', 'code', 'event', '5', '1', '', '', '', 'V2', 'Interview under caution'],
  ['suspect-released', 'suspect-released', 'inform', '6', '~6.1', 'police', 'code', 'event', '5', '1', '', 'yes', '', 'V2', 'Released without charge, reasons'],
  ['suspect-bailed', 'suspect-bailed', 'inform', '6', '~6.1', 'police', 'code', 'event', '5', '1', '', 'yes', '', 'V2', 'Released on police bail with conditions'],
  ['suspect-released-under-investigation', 'suspect-released-under-investigation', 'inform', '6', '~6.1', 'police', 'code', 'event', '5', '1', '', 'yes', '', 'V2', 'Released under investigation and what that means'],
  ['bail-conditions-changed', 'bail-conditions-changed', 'inform', '6', '~6.1', 'police', 'code', 'event', '5', '1', '', 'yes', '', 'V2', 'Change and reasons'],
  ['bail-cancelled', 'bail-cancelled', 'inform', '6', '~6.1', 'police', 'code', 'event', '5', '1', '', 'yes', '', 'V2', 'Cancelled and reasons'],
  ['bail-views', 'suspect-bailed|bail-conditions-changed', 'act', '', 'PACE (PCSC Act 2022 s45)', 'police', 'statute', 'event', '1', '1', 'a condition safeguards the victim (safeguards) or needs-assessed gave safetyFlags', '', 'victim-told', 'V duty; number is policy', 'Seek the victim\'s views on safeguarding conditions if practicable'],
  ['suspect-charged', 'suspect-charged', 'inform', '6', '~6.8', 'police', 'code', 'event', '5', '1', '', '', '', 'V2', 'Charge; first hearing and bail conditions where known'],
  ['disposal-views', 'out-of-court-disposal-considered', 'act', '6', '~6.6', 'police', 'policy', 'event', '5', '1', '', '', 'victim-told|out-of-court-disposal-given', 'R; number is policy', 'Ask the victim\'s views before the decision'],
  ['out-of-court-disposal', 'out-of-court-disposal-given', 'inform', '6', '~6.8', 'police', 'code', 'event', '5', '1', '', '', '', 'V2', 'Disposal given and what it means'],
  ['no-further-action', 'no-further-action', 'inform', '6', '~6.10', 'police', 'code', 'event', '5', '1', 'decidedBy=police', '', '', 'V2; review text R', 'Reasons, how to get more, Victims\' Right to Review when reviewAvailable'],
  ['no-charge-by-cps', 'no-further-action', 'inform', '6', '~6.10', 'cps', 'code', 'event', '5', '1', 'decidedBy=cps', '', '', '5/1 VOLD', 'Same with the CPS review scheme'],
  ['prosecution-stopped', 'prosecution-stopped', 'inform', '6', '~6.11', 'cps', 'code', 'event', '5', '1', '', '', '', '5 V2; 1 VOLD', 'Decision, reasons, review when reviewAvailable'],
  ['charge-altered', 'charge-altered', 'inform', '6', '~6.11', 'cps', 'code', 'event', '5', '1', '', '', '', '5 V2; 1 VOLD', 'Substantial change to the charge and reasons'],
  ['investigation-closed', 'investigation-closed', 'inform', '6', '~6.10', 'police', 'policy', 'event', '5', '1', '', '', '', 'V2 duty; number is policy', 'End of the investigation, outcome, what could reopen it, review, support'],
  ['hearing-listed', 'hearing-listed', 'inform', '8', '~8.1', 'witness-care-unit', 'code', 'received-by-wcu', '1', '1', '', 'witness', '', 'V2', 'Date, time, place'],
  ['hearing-changed', 'hearing-changed', 'inform', '8', '~8.1', 'witness-care-unit', 'code', 'received-by-wcu', '1', '1', '', 'witness', '', 'V2', 'New date, time, place; supersedes the earlier one'],
  ['court-bail', 'court-bail-decided', 'inform', '8', '~8.1', 'witness-care-unit', 'code', 'received-by-wcu', '5', '1', '', 'yes', '', 'V2', 'Outcome, conditions, changes, reasons'],
  ['warrant-issued', 'warrant-issued', 'inform', '8', '~8.1', 'witness-care-unit', 'code', 'received-by-wcu', '5', '1', '', 'yes', '', 'V2', 'Arrest warrant issued'],
  ['warrant-executed', 'warrant-executed', 'inform', '8', '~8.1', 'witness-care-unit', 'code', 'received-by-wcu', '5', '1', '', 'yes', '', 'V2', 'Outcome after re-arrest'],
  ['witness-required', 'witness-required', 'inform', '8', '8.2', 'witness-care-unit', 'code', 'received-by-wcu', '1', '1', '', 'yes', '', 'V2 (paragraph seen)', 'Must attend to give evidence; when and where; support'],
  ['special-measures', 'special-measures-decided', 'inform', '8', '8.2', 'witness-care-unit', 'policy', 'received-by-wcu', '5', '1', '', '', '', 'V2 duty; number is policy', 'Outcome of the special measures application'],
  ['verdict', 'verdict-given', 'inform', '9', '~9.1', 'witness-care-unit', 'code', 'received-by-wcu', '1', '1', '', '', '', 'V2', 'Outcome and brief reasons where available'],
  ['sentence', 'sentence-passed', 'inform', '9', '~9.2', 'witness-care-unit', 'code', 'received-by-wcu', '1', '1', '', '', '', 'V2', 'Sentence with a short explanation; who to ask'],
  ['victim-contact-scheme-referral', 'sentence-passed', 'act', '11', '~11', 'witness-care-unit', 'code', 'event', '10', '10', 'specifiedOffence and custodyMonths>=12', '', 'victim-contact-scheme-referred', 'V2; referrer R', 'Refer to the Victim Contact Scheme'],
  ['victim-contact-scheme-contact', 'victim-contact-scheme-referred', 'act', '11', '~11', 'probation', 'code', 'event', '20', '20', '', '', 'victim-contact-scheme-contacted', 'V2', 'Victim Liaison Officer makes contact'],
  ['appeal-lodged', 'appeal-lodged', 'inform', '9', '~9.4', 'witness-care-unit', 'code', 'received-by-wcu', '1', '1', '', '', '', 'R', 'Appeal lodged'],
  ['appeal-hearing', 'appeal-hearing-listed', 'inform', '9', '~9.4', 'witness-care-unit', 'code', 'received-by-wcu', '1', '1', '', 'witness', '', 'R', 'Date, time, place'],
  ['appeal-decided', 'appeal-decided', 'inform', '9', '~9.4', 'witness-care-unit', 'code', 'received-by-wcu', '1', '1', '', '', '', 'R', 'Result and what it changes'],
  ['release-considered', 'release-considered', 'inform', '11', '~11', 'probation', 'policy', 'event', '5', '1', 'victim opted in to the scheme', '', '', 'V2 duty; number is policy', 'Release is being considered; views may be given'],
  ['offender-moved-to-open', 'offender-moved-to-open', 'inform', '11', '~11', 'probation', 'policy', 'event', '5', '1', 'victim opted in to the scheme', '', '', 'V2 duty; number is policy', 'Moved to open conditions'],
  ['offender-released', 'offender-released', 'inform', '11', '~11', 'probation', 'policy', 'event', '1', '1', 'victim opted in to the scheme', 'yes', '', 'V2 duty; number is policy', 'Release and licence conditions that concern the victim'],
  ['offender-recalled', 'offender-recalled', 'inform', '11', '~11', 'probation', 'policy', 'event', '5', '1', 'victim opted in to the scheme', 'yes', '', 'V2 duty; number is policy', 'Recall to prison'],
  ['escape-warning', 'offender-escaped', 'act', '11', '~11', 'police', 'code', 'event', '0', '0', '', 'yes', 'victim-told', 'R', 'Warn the victim at once by a person'],
  ['complaint-reply', 'complaint-made', 'act', '12', '~12', 'data.provider', 'code', 'event', '10', '10', '', '', 'complaint-answered', 'VOLD; carried over R', 'Reply or acknowledge with the likely time'],
  ['review-acknowledged', 'review-requested', 'inform', '', 'scheme', 'police', 'policy', 'event', '10', '10', '', '', '', 'V2 (scheme)', 'Review request received'],
  ['review-decision', 'review-requested', 'act', '', 'scheme', 'police', 'policy', 'event', '30', '30', '', '', 'review-decided', 'V2 (scheme)', 'Decide the review'],
  ['review-result', 'review-decided', 'inform', '', 'scheme', 'police', 'policy', 'event', '5', '1', '', '', '', 'R; number is policy', 'Result of the review'],
  ['property-return', 'property-no-longer-needed', 'act', '10', '~10', 'police', 'policy', 'event', '10', '10', '', '', 'property-returned', 'R; number is policy', 'Return property as soon as possible'],
  ['expenses-paid', 'expenses-claimed', 'act', '10', '~10', 'cps', 'policy', 'event', '10', '10', '', '', 'expenses-paid', 'V (a CPS aim)', 'Pay correct claims'],
]

const packed = new Map(SHIPPED_PACKS.flatMap((pack) => pack.rows.map((row) => [row.ruleId, { pack, row }] as const)))
const found = (ruleId: string) => packed.get(ruleId) ?? missing(ruleId)

function missing(ruleId: string): never {
  throw new Error(`no pack has ${ruleId}`)
}

/** A row of a pack in the words of the table. */
function asTold({ ruleId, on, kind, right, paragraph, owedBy, basis, clock, limits, condition, mustTell, settledBy, confidence, tell }: CodeRow): Row {
  const [standard, enhanced] = limits === 'agreed' ? ['agreed', 'agreed'] : [String(limits.standard), String(limits.enhanced)]
  const when = clock === 'agreed' ? 'repeats until case-closed' : condition === null ? '' : inWords(condition)
  return [ruleId, on.join('|'), kind, right === null ? '' : String(right), paragraph ?? '', owedBy, basis, clock, standard, enhanced, when, mustTell === 'no' ? '' : mustTell, settledBy.join('|'), confidence, tell]
}

const STANDING = {
  'safeguarded-by-a-condition': 'a condition safeguards the victim (safeguards)',
  'has-safety-flags': 'needs-assessed gave safetyFlags',
  'opted-in-to-victim-contact-scheme': 'victim opted in to the scheme',
}

function inWords(condition: Condition): string {
  if ('all' in condition) return condition.all.map(inWords).join(' and ')
  if ('any' in condition) return condition.any.map(inWords).join(' or ')
  if ('victim' in condition) return STANDING[condition.victim]
  if ('atLeast' in condition) return `${condition.field}>=${condition.atLeast}`
  const [only, ...others] = condition.in
  if (only === true) return condition.field
  return others.length === 0 ? `${condition.field}=${String(only)}` : `${condition.field} in ${condition.in.join('|')}`
}

describe('the Code of 2021, row by row', () => {
  it.each(TABLE)('%s: on %s, to %s, right %s (%s), owed by %s, %s, clock %s, %s/%s working days', (...row) => {
    expect(asTold(found(row[0]).row)).toEqual(row)
  })

  it('has these rows, each once, and no others', () => {
    const ids = SHIPPED_PACKS.flatMap(({ rows }) => rows.map(({ ruleId }) => ruleId))
    expect(ids.sort()).toEqual(TABLE.map(([ruleId]) => ruleId).sort())
  })

  it.each(TABLE.map(([ruleId, , , , , , basis]) => [ruleId, basis === 'policy' ? 'force-policy' : 'victims-code']))('%s is in the pack %s', (ruleId, pack) => {
    expect(found(ruleId).pack.pack).toBe(pack)
  })

  it.each(SHIPPED_PACKS.map((pack) => [pack.pack, pack] as const))('%s is version 2021, in force from 1 April 2021 until another comes', (_name, pack) => {
    expect(pack).toMatchObject({ version: '2021', effectiveFrom: '2021-04-01', effectiveTo: null })
  })

  it('says of every row where it comes from', () => {
    expect([...packed.values()].filter(({ row }) => row.source === '' || row.confidence === '')).toEqual([])
  })
})
