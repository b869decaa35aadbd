// Why: what a force promises of itself beside the Code. A force edits its own copy; each row says that its number is policy.
import type { CodePack } from '../code-row.js'

export const FORCE_POLICY_2021: CodePack = {
  pack: 'force-policy',
  version: '2021',
  effectiveFrom: '2021-04-01',
  effectiveTo: null,
  rows: [
    {
      ruleId: 'crime-confirmed', on: ['crime-reported'], kind: 'inform', right: 3, paragraph: '~3.1', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Written confirmation: offence, crime reference, officer\'s contact; where to get rights, compensation, medical and support information', source: 'Victims’ Code 2020, Right 3, as summarised by Bedfordshire PCC', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'needs-assessment', on: ['crime-reported'], kind: 'act', right: 4, paragraph: '~4', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: ['needs-assessed'],
      tell: 'Needs assessment incl. whether enhanced rights apply', source: 'Victims’ Code 2020, Right 4, as summarised by Bedfordshire PCC', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'burglary-attendance', on: ['crime-reported'], kind: 'act', right: null, paragraph: null, owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 1, enhanced: 1 }, condition: { field: 'offence.category', in: ['burglary-dwelling'] }, mustTell: 'no', settledBy: ['officer-attended'],
      tell: 'Attend every house burglary (the commissioner\'s promise, 2023)', source: 'The commissioner’s promise to attend every house burglary, 2023 (press)', confidence: 'press report; number is policy',
    },
    {
      ruleId: 'victim-statement-offer', on: ['crime-reported'], kind: 'inform', right: 7, paragraph: '~7', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 5 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'A Victim Personal Statement can be made, and how', source: 'Victims’ Code 2020, Right 7, as summarised by Bedfordshire PCC', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'compensation-information', on: ['crime-reported'], kind: 'inform', right: 5, paragraph: '~5', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 5 }, condition: { field: 'offence.category', in: ['violence', 'sexual-offence', 'domestic-abuse', 'robbery', 'homicide', 'trafficking', 'terrorism', 'arson'] }, mustTell: 'no', settledBy: [],
      tell: 'How to claim compensation', source: 'Victims’ Code 2020, Right 5, gov.uk/victims-code', confidence: 'V duty; number is policy',
    },
    {
      ruleId: 'agree-contact', on: ['investigation-opened'], kind: 'act', right: 6, paragraph: '~6.3', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: ['contact-agreed'],
      tell: 'Agree how often and how to be updated', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'disposal-views', on: ['out-of-court-disposal-considered'], kind: 'act', right: 6, paragraph: '~6.6', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: ['victim-told', 'out-of-court-disposal-given'],
      tell: 'Ask the victim\'s views before the decision', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'R; number is policy',
    },
    {
      ruleId: 'investigation-closed', on: ['investigation-closed'], kind: 'inform', right: 6, paragraph: '~6.10', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'End of the investigation, outcome, what could reopen it, review, support', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'special-measures', on: ['special-measures-decided'], kind: 'inform', right: 8, paragraph: '8.2', owedBy: 'witness-care-unit', basis: 'policy',
      clock: 'received-by-wcu', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Outcome of the special measures application', source: 'Victims’ Code 2020, Right 8, as summarised by Bedfordshire PCC', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'release-considered', on: ['release-considered'], kind: 'inform', right: 11, paragraph: '~11', owedBy: 'probation', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: { victim: 'opted-in-to-victim-contact-scheme' }, mustTell: 'no', settledBy: [],
      tell: 'Release is being considered; views may be given', source: 'Victims’ Code 2020, Right 11, as summarised by Bedfordshire PCC; gov.uk, Victim Contact Scheme', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'offender-moved-to-open', on: ['offender-moved-to-open'], kind: 'inform', right: 11, paragraph: '~11', owedBy: 'probation', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: { victim: 'opted-in-to-victim-contact-scheme' }, mustTell: 'no', settledBy: [],
      tell: 'Moved to open conditions', source: 'Victims’ Code 2020, Right 11, as summarised by Bedfordshire PCC; gov.uk, Victim Contact Scheme', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'offender-released', on: ['offender-released'], kind: 'inform', right: 11, paragraph: '~11', owedBy: 'probation', basis: 'policy',
      clock: 'event', limits: { standard: 1, enhanced: 1 }, condition: { victim: 'opted-in-to-victim-contact-scheme' }, mustTell: 'yes', settledBy: [],
      tell: 'Release and licence conditions that concern the victim', source: 'Victims’ Code 2020, Right 11, as summarised by Bedfordshire PCC; gov.uk, Victim Contact Scheme', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'offender-recalled', on: ['offender-recalled'], kind: 'inform', right: 11, paragraph: '~11', owedBy: 'probation', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: { victim: 'opted-in-to-victim-contact-scheme' }, mustTell: 'yes', settledBy: [],
      tell: 'Recall to prison', source: 'Victims’ Code 2020, Right 11, as summarised by Bedfordshire PCC; gov.uk, Victim Contact Scheme', confidence: 'V2 duty; number is policy',
    },
    {
      ruleId: 'review-acknowledged', on: ['review-requested'], kind: 'inform', right: null, paragraph: 'scheme', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 10, enhanced: 10 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Review request received', source: 'Police Victims’ Right to Review scheme, as summarised by Wiltshire PCC', confidence: 'V2 (scheme)',
    },
    {
      ruleId: 'review-decision', on: ['review-requested'], kind: 'act', right: null, paragraph: 'scheme', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 30, enhanced: 30 }, condition: null, mustTell: 'no', settledBy: ['review-decided'],
      tell: 'Decide the review', source: 'Police Victims’ Right to Review scheme, as summarised by Wiltshire PCC', confidence: 'V2 (scheme)',
    },
    {
      ruleId: 'review-result', on: ['review-decided'], kind: 'inform', right: null, paragraph: 'scheme', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Result of the review', source: 'Police Victims’ Right to Review scheme, as summarised by Wiltshire PCC', confidence: 'R; number is policy',
    },
    {
      ruleId: 'property-return', on: ['property-no-longer-needed'], kind: 'act', right: 10, paragraph: '~10', owedBy: 'police', basis: 'policy',
      clock: 'event', limits: { standard: 10, enhanced: 10 }, condition: null, mustTell: 'no', settledBy: ['property-returned'],
      tell: 'Return property as soon as possible', source: 'Victims’ Code 2020, Right 10; cps.gov.uk, Witness Expenses and Allowances', confidence: 'R; number is policy',
    },
    {
      ruleId: 'expenses-paid', on: ['expenses-claimed'], kind: 'act', right: 10, paragraph: '~10', owedBy: 'cps', basis: 'policy',
      clock: 'event', limits: { standard: 10, enhanced: 10 }, condition: null, mustTell: 'no', settledBy: ['expenses-paid'],
      tell: 'Pay correct claims', source: 'Victims’ Code 2020, Right 10; cps.gov.uk, Witness Expenses and Allowances', confidence: 'V (a CPS aim)',
    },
  ],
}
