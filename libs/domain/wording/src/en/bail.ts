// Why: bail conditions are what keeps a victim safe: she must know them word for word, and what to do when one is broken.
import type { Family } from '../language-wording.js'
import { listed, sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { DANGER_SMS, inShort, RULE_BROKEN, RULE_BROKEN_EASY, shortly, UNSAFE, UNSAFE_EASY, yourCase } from './phrases.js'
import { explained } from './terms.js'

const UNKNOWN = 'Please call us to hear whether they have rules to follow.'
const WHAT_BAIL_IS = '"On bail" means that a suspect can go home for now. They can be given rules, which are called bail conditions.'
const BROKEN_SMS = 'If they break a rule, tell us.'

const bailed: Words<'suspect-bailed'> = ({ conditions, returnOn, on, ...news }) => ({
  sms: [`A suspect was released on bail on ${on}.`, { ifRoom: 'This means that they can go home for now.' }, inShort('They must follow these rules:', conditions) ?? 'Please call us to hear whether they have rules to follow.', conditions.length > 0 ? BROKEN_SMS : null, DANGER_SMS],
  heading: 'A suspect has been released on bail',
  happened: [`A suspect in ${yourCase(news)} was released on bail on ${on}.`, listed('They must follow these rules:', conditions)],
  means: [sentences(WHAT_BAIL_IS, 'The police still work on the case.'), conditions.length > 0 ? RULE_BROKEN : UNKNOWN],
  next: [told('The suspect must come back to the police on', returnOn) ?? 'The suspect must come back to the police when they are told to.', 'We will tell you if the rules change.', UNSAFE],
  easyRead: {
    happened: [`The police let a suspect go home on ${on}.`, 'This is called bail.', listed('The suspect must follow these rules:', conditions)],
    means: conditions.length > 0 ? RULE_BROKEN_EASY : [UNKNOWN],
    next: [told('The suspect must come back on', returnOn), 'We will tell you if the rules change.', ...UNSAFE_EASY],
  },
})

const changed: Words<'bail-conditions-changed'> = ({ conditions, reason, on, ...news }) => ({
  sms: [`The bail rules of a suspect changed on ${on}.`, shortly('The reason:', reason), inShort('The rules now:', conditions) ?? 'Please call us to hear the rules.', BROKEN_SMS, DANGER_SMS],
  heading: 'Bail conditions have changed',
  happened: [
    sentences(`A suspect in ${yourCase(news)} is on bail. Their bail conditions (rules) changed on ${on}.`, told('The reason:', reason)),
    explained(reason),
    listed('They must now follow these rules:', conditions) ?? 'Please call us to hear what the rules are now.',
  ],
  means: [WHAT_BAIL_IS, 'Please go by these rules now, and not by those that we told you before.'],
  next: [RULE_BROKEN, UNSAFE],
  easyRead: {
    happened: [`The bail rules of a suspect changed on ${on}.`, told('The reason:', reason), listed('These are the rules now:', conditions) ?? 'Call us to hear the rules.'],
    means: ['The old rules do not count any more.'],
    next: [...RULE_BROKEN_EASY, 'If you feel unsafe, call us.'],
  },
})

const cancelled: Words<'bail-cancelled'> = ({ conditions, reason, on, ...news }) => ({
  sms: [`The bail of a suspect was cancelled on ${on}.`, shortly('The reason:', reason), inShort('Rules that have ended:', conditions) ?? 'The bail rules have ended.', 'If you feel unsafe, please call us.', DANGER_SMS],
  heading: 'A suspect is no longer on bail',
  happened: [sentences(`The bail of a suspect in ${yourCase(news)} was cancelled. This was on ${on}.`, told('The reason:', reason)), explained(reason)],
  means: [listed('These bail conditions (rules) have ended:', conditions) ?? 'The bail conditions (rules) that we told you about have ended.', 'Please call us to hear where the suspect is now, and what this means for you.'],
  next: ['We will tell you when there is more news.', UNSAFE],
  easyRead: {
    happened: [`The bail of a suspect ended on ${on}.`, told('The reason:', reason)],
    means: [listed('These rules have ended:', conditions) ?? 'The bail rules have ended.', 'Call us to hear what this means for you.'],
    next: ['We will tell you when there is more news.', ...UNSAFE_EASY],
  },
})

const courtBail: Words<'court-bail'> = ({ outcome, conditions, on, ...news }) => ({
  sms: [`On ${on} a court decided about bail.`, { ifRoom: 'This means whether a person waits at home or in prison.' }, shortly('The decision:', outcome), inShort('The rules:', conditions), conditions.length > 0 ? BROKEN_SMS : null, DANGER_SMS],
  heading: 'The court has decided about bail',
  happened: [sentences(`A court decided about bail on ${on}. It is about a person accused in ${yourCase(news)}.`, told('The decision:', outcome) ?? 'Please call us to hear the decision.'), listed('They must follow these rules:', conditions)],
  means: ['"Bail" means that a person waits for their next day in court at home, and not in prison. A court can set rules for it.', explained(outcome), conditions.length > 0 ? 'Please go by these rules now, and not by those that we told you before.' : UNKNOWN],
  next: [conditions.length > 0 ? RULE_BROKEN : null, 'We will tell you if the court changes this.', UNSAFE],
  easyRead: {
    happened: [`The court decided about bail on ${on}.`, told('The decision:', outcome) ?? 'Call us to hear the decision.', listed('The person must follow these rules:', conditions)],
    means: ['Bail means to wait at home, not in prison.'],
    next: [...(conditions.length > 0 ? RULE_BROKEN_EASY : [UNKNOWN]), 'If you feel unsafe, call us.'],
  },
})

export const BAIL: Family<'suspect-bailed' | 'bail-conditions-changed' | 'bail-cancelled' | 'court-bail'> = {
  'suspect-bailed': [inFirstFrame(bailed)],
  'bail-conditions-changed': [inFirstFrame(changed)],
  'bail-cancelled': [inFirstFrame(cancelled)],
  'court-bail': [inFirstFrame(courtBail)],
}
