// Why: what the Code of April 2021 and statute owe, row by row. In force, so it never changes: a correction is a new version.
import type { CodePack } from '../code-row.js'

export const VICTIMS_CODE_2021: CodePack = {
  pack: 'victims-code',
  version: '2021',
  effectiveFrom: '2021-04-01',
  effectiveTo: null,
  rows: [
    {
      ruleId: 'support-referral', on: ['crime-reported'], kind: 'act', right: 4, paragraph: '~4', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 2, enhanced: 2 }, condition: null, mustTell: 'no', settledBy: ['support-referred', 'support-declined'],
      tell: 'Refer to support (explicit consent first for sexual offence, domestic abuse, bereaved)', source: 'Victims’ Code 2020, Right 4, as summarised by Bedfordshire PCC', confidence: 'V2; clock start not seen',
    },
    {
      ruleId: 'not-investigated', on: ['not-investigated'], kind: 'inform', right: 6, paragraph: '~6.2', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Decision not to investigate, explained; offer of support referral', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'periodic-update', on: ['contact-agreed'], kind: 'inform', right: 6, paragraph: '~6.3', owedBy: 'police', basis: 'code',
      clock: 'agreed', limits: 'agreed', condition: null, mustTell: 'no', settledBy: [],
      tell: 'An update at the agreed time, even if nothing changed', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'suspect-arrested', on: ['suspect-arrested'], kind: 'inform', right: 6, paragraph: '~6.1', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Arrest and reasons where applicable', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'suspect-interviewed', on: ['suspect-interviewed'], kind: 'inform', right: 6, paragraph: '~6.1', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Interview under caution', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'suspect-released', on: ['suspect-released'], kind: 'inform', right: 6, paragraph: '~6.1', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Released without charge, reasons', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'suspect-bailed', on: ['suspect-bailed'], kind: 'inform', right: 6, paragraph: '~6.1', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Released on police bail with conditions', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'suspect-released-under-investigation', on: ['suspect-released-under-investigation'], kind: 'inform', right: 6, paragraph: '~6.1', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Released under investigation and what that means', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'bail-conditions-changed', on: ['bail-conditions-changed'], kind: 'inform', right: 6, paragraph: '~6.1', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Change and reasons', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'bail-cancelled', on: ['bail-cancelled'], kind: 'inform', right: 6, paragraph: '~6.1', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Cancelled and reasons', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'bail-views', on: ['suspect-bailed', 'bail-conditions-changed'], kind: 'act', right: null, paragraph: 'PACE (PCSC Act 2022 s45)', owedBy: 'police', basis: 'statute',
      clock: 'event', limits: { standard: 1, enhanced: 1 }, condition: { any: [{ victim: 'safeguarded-by-a-condition' }, { victim: 'has-safety-flags' }] }, mustTell: 'no', settledBy: ['victim-told'],
      tell: 'Seek the victim\'s views on safeguarding conditions if practicable', source: 'Police, Crime, Sentencing and Courts Act 2022 s45 and Sch 4 (PACE)', confidence: 'V duty; number is policy',
    },
    {
      ruleId: 'suspect-charged', on: ['suspect-charged'], kind: 'inform', right: 6, paragraph: '~6.8', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Charge; first hearing and bail conditions where known', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'out-of-court-disposal', on: ['out-of-court-disposal-given'], kind: 'inform', right: 6, paragraph: '~6.8', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Disposal given and what it means', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2',
    },
    {
      ruleId: 'no-further-action', on: ['no-further-action'], kind: 'inform', right: 6, paragraph: '~6.10', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: { field: 'decidedBy', in: ['police'] }, mustTell: 'no', settledBy: [],
      tell: 'Reasons, how to get more, Victims\' Right to Review when reviewAvailable', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: 'V2; review text R',
    },
    {
      ruleId: 'no-charge-by-cps', on: ['no-further-action'], kind: 'inform', right: 6, paragraph: '~6.10', owedBy: 'cps', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: { field: 'decidedBy', in: ['cps'] }, mustTell: 'no', settledBy: [],
      tell: 'Same with the CPS review scheme', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: '5/1 VOLD',
    },
    {
      ruleId: 'prosecution-stopped', on: ['prosecution-stopped'], kind: 'inform', right: 6, paragraph: '~6.11', owedBy: 'cps', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Decision, reasons, review when reviewAvailable', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: '5 V2; 1 VOLD',
    },
    {
      ruleId: 'charge-altered', on: ['charge-altered'], kind: 'inform', right: 6, paragraph: '~6.11', owedBy: 'cps', basis: 'code',
      clock: 'event', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Substantial change to the charge and reasons', source: 'Victims’ Code 2020, Right 6, as summarised by Bedfordshire PCC and victimandwitnessinformation.org.uk', confidence: '5 V2; 1 VOLD',
    },
    {
      ruleId: 'hearing-listed', on: ['hearing-listed'], kind: 'inform', right: 8, paragraph: '~8.1', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 1, enhanced: 1 }, condition: null, mustTell: 'witness', settledBy: [],
      tell: 'Date, time, place', source: 'Victims’ Code 2020, Right 8, as summarised by Bedfordshire PCC', confidence: 'V2',
    },
    {
      ruleId: 'hearing-changed', on: ['hearing-changed'], kind: 'inform', right: 8, paragraph: '~8.1', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 1, enhanced: 1 }, condition: null, mustTell: 'witness', settledBy: [],
      tell: 'New date, time, place; supersedes the earlier one', source: 'Victims’ Code 2020, Right 8, as summarised by Bedfordshire PCC', confidence: 'V2',
    },
    {
      ruleId: 'court-bail', on: ['court-bail-decided'], kind: 'inform', right: 8, paragraph: '~8.1', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Outcome, conditions, changes, reasons', source: 'Victims’ Code 2020, Right 8, as summarised by Bedfordshire PCC', confidence: 'V2',
    },
    {
      ruleId: 'warrant-issued', on: ['warrant-issued'], kind: 'inform', right: 8, paragraph: '~8.1', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Arrest warrant issued', source: 'Victims’ Code 2020, Right 8, as summarised by Bedfordshire PCC', confidence: 'V2',
    },
    {
      ruleId: 'warrant-executed', on: ['warrant-executed'], kind: 'inform', right: 8, paragraph: '~8.1', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 5, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Outcome after re-arrest', source: 'Victims’ Code 2020, Right 8, as summarised by Bedfordshire PCC', confidence: 'V2',
    },
    {
      ruleId: 'witness-required', on: ['witness-required'], kind: 'inform', right: 8, paragraph: '8.2', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 1, enhanced: 1 }, condition: null, mustTell: 'yes', settledBy: [],
      tell: 'Must attend to give evidence; when and where; support', source: 'Victims’ Code 2020, Right 8, as summarised by Bedfordshire PCC', confidence: 'V2 (paragraph seen)',
    },
    {
      ruleId: 'verdict', on: ['verdict-given'], kind: 'inform', right: 9, paragraph: '~9.1', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 1, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Outcome and brief reasons where available', source: 'Victims’ Code 2020, Right 9, as summarised by Bedfordshire PCC', confidence: 'V2',
    },
    {
      ruleId: 'sentence', on: ['sentence-passed'], kind: 'inform', right: 9, paragraph: '~9.2', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 1, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Sentence with a short explanation; who to ask', source: 'Victims’ Code 2020, Right 9, as summarised by Bedfordshire PCC', confidence: 'V2',
    },
    {
      ruleId: 'victim-contact-scheme-referral', on: ['sentence-passed'], kind: 'act', right: 11, paragraph: '~11', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'event', limits: { standard: 10, enhanced: 10 }, condition: { all: [{ field: 'specifiedOffence', in: [true] }, { field: 'custodyMonths', atLeast: 12 }] }, mustTell: 'no', settledBy: ['victim-contact-scheme-referred'],
      tell: 'Refer to the Victim Contact Scheme', source: 'Victims’ Code 2020, Right 11, as summarised by Bedfordshire PCC; gov.uk, Victim Contact Scheme', confidence: 'V2; referrer R',
    },
    {
      ruleId: 'victim-contact-scheme-contact', on: ['victim-contact-scheme-referred'], kind: 'act', right: 11, paragraph: '~11', owedBy: 'probation', basis: 'code',
      clock: 'event', limits: { standard: 20, enhanced: 20 }, condition: null, mustTell: 'no', settledBy: ['victim-contact-scheme-contacted'],
      tell: 'Victim Liaison Officer makes contact', source: 'Victims’ Code 2020, Right 11, as summarised by Bedfordshire PCC; gov.uk, Victim Contact Scheme', confidence: 'V2',
    },
    {
      ruleId: 'appeal-lodged', on: ['appeal-lodged'], kind: 'inform', right: 9, paragraph: '~9.4', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 1, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Appeal lodged', source: 'Victims’ Code 2020, Right 9, as summarised by Bedfordshire PCC', confidence: 'R',
    },
    {
      ruleId: 'appeal-hearing', on: ['appeal-hearing-listed'], kind: 'inform', right: 9, paragraph: '~9.4', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 1, enhanced: 1 }, condition: null, mustTell: 'witness', settledBy: [],
      tell: 'Date, time, place', source: 'Victims’ Code 2020, Right 9, as summarised by Bedfordshire PCC', confidence: 'R',
    },
    {
      ruleId: 'appeal-decided', on: ['appeal-decided'], kind: 'inform', right: 9, paragraph: '~9.4', owedBy: 'witness-care-unit', basis: 'code',
      clock: 'received-by-wcu', limits: { standard: 1, enhanced: 1 }, condition: null, mustTell: 'no', settledBy: [],
      tell: 'Result and what it changes', source: 'Victims’ Code 2020, Right 9, as summarised by Bedfordshire PCC', confidence: 'R',
    },
    {
      ruleId: 'escape-warning', on: ['offender-escaped'], kind: 'act', right: 11, paragraph: '~11', owedBy: 'police', basis: 'code',
      clock: 'event', limits: { standard: 0, enhanced: 0 }, condition: null, mustTell: 'yes', settledBy: ['victim-told'],
      tell: 'Warn the victim at once by a person', source: 'Victims’ Code 2020, Right 11, as summarised by Bedfordshire PCC; gov.uk, Victim Contact Scheme', confidence: 'R',
    },
    {
      ruleId: 'complaint-reply', on: ['complaint-made'], kind: 'act', right: 12, paragraph: '~12', owedBy: 'data.provider', basis: 'code',
      clock: 'event', limits: { standard: 10, enhanced: 10 }, condition: null, mustTell: 'no', settledBy: ['complaint-answered'],
      tell: 'Reply or acknowledge with the likely time', source: 'Victims’ Code, Right 12; Victims’ Commissioner (2013 text)', confidence: 'VOLD; carried over R',
    },
  ],
}
