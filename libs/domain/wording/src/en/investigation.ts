// Why: what happens between the report and the charge, in words for somebody who has never met the police before.
import type { Family } from '../language-wording.js'
import { sentences, told } from '../sentences.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { DANGER_SMS, shortly, UNSAFE, UNSAFE_EASY, yourCase } from './phrases.js'
import { explained } from './terms.js'

const NEXT = 'The police carry on with their work on the case. We will tell you when there is news.'
const NEXT_EASY = 'We will tell you when there is news.'

const notInvestigated: Words<'not-investigated'> = ({ reason, ...news }) => ({
  sms: [`We are sorry. We have decided not to investigate ${yourCase(news)}.`, shortly('The reason:', reason), { ifRoom: 'If you know something that may help, please call us.' }, 'You can still have support. Please call us to ask.'],
  heading: 'We will not investigate this crime',
  happened: [sentences(`We are sorry to tell you that we have decided not to investigate ${yourCase(news)}.`, told('The reason:', reason)), explained(reason)],
  means: ['We are not looking for the person who did it. The crime stays on our records. If we learn something new, we may look at it again.', 'It does not mean that what happened to you does not matter.'],
  next: ['If you know something that may help, please call us. Please call us too if you want to know more about why we decided this.', 'We can put you in touch with people who help after a crime. It is free. Please call us if you want this.'],
  easyRead: {
    happened: ['We will not look for who did this crime.', told('The reason:', reason), 'We are sorry.'],
    means: ['We keep the crime on our records.', 'If we learn something new, we may look again.'],
    next: ['Do you know something that may help?', 'Please call us.', 'We can find people to support you.', 'It is free.'],
  },
})

const arrested: Words<'suspect-arrested'> = ({ reason, on, ...news }) => ({
  sms: [`A suspect was arrested on ${on}.`, shortly('The reason:', reason), 'This does not yet mean that they are charged with a crime.', { ifRoom: 'We will tell you what happens next.' }],
  heading: 'A suspect has been arrested',
  happened: [sentences(`A suspect in ${yourCase(news)} was arrested. This was on ${on}.`, told('The reason:', reason)), explained(reason)],
  means: ['The police think that this person may have done it. They can now hold the person for a time and ask them questions.', 'An arrest does not yet mean that the person is charged with a crime.'],
  next: ['The suspect may be charged. This means that they must go to court. Or they may be let go while the police carry on with their work. We will tell you which.'],
  easyRead: {
    happened: [`The police arrested somebody on ${on}.`, told('The reason:', reason)],
    means: ['The police think that this person may have done it.', 'They can now ask the person questions.', 'The person is not charged with a crime yet.'],
    next: ['We will tell you what happens next.'],
  },
})

const interviewed: Words<'suspect-interviewed'> = ({ reason, on, ...news }) => ({
  sms: [`The police interviewed a suspect on ${on}.`, shortly('The reason:', reason), 'This does not mean that they are charged with a crime.', { ifRoom: 'We will tell you what happens next.' }],
  heading: 'A suspect has been interviewed',
  happened: [sentences(`The police interviewed a suspect in ${yourCase(news)}. This was on ${on}.`, told('The reason:', reason)), explained(reason)],
  means: ['It was an interview "under caution". This means that the police asked the suspect about the crime and recorded the answers. A court may hear them later.', 'An interview does not mean that the suspect is charged with a crime.'],
  next: [NEXT],
  easyRead: {
    happened: [`The police asked a suspect questions on ${on}.`, told('The reason:', reason)],
    means: ['The answers were recorded.', 'The suspect is not charged with a crime now.'],
    next: [NEXT_EASY],
  },
})

const released: Words<'suspect-released'> = ({ reason, on, ...news }) => ({
  sms: [`A suspect was released on ${on}. They have not been charged with a crime.`, shortly('The reason:', reason), 'If you feel unsafe, please call us.', DANGER_SMS],
  heading: 'A suspect has been released without charge',
  happened: [sentences(`A suspect in ${yourCase(news)} was released on ${on}. They have not been charged with a crime.`, told('The reason:', reason)), explained(reason)],
  means: ['The suspect has left the police. They are not on bail, so they have no bail rules to follow. They do not have to go to court now.'],
  next: ['If there is more news, we will tell you. If the suspect contacts you and you do not want it, please tell us straight away.', UNSAFE],
  easyRead: {
    happened: [`The police let a suspect go on ${on}.`, told('The reason:', reason)],
    means: ['The suspect is not charged with a crime.', 'The suspect has no bail rules to follow.'],
    next: [NEXT_EASY, ...UNSAFE_EASY],
  },
})

const underInvestigation: Words<'suspect-released-under-investigation'> = ({ on, ...news }) => ({
  sms: [`A suspect was released under investigation on ${on}.`, 'This means that they can go home, with no bail rules, while the police carry on.', { ifRoom: 'If you feel unsafe, please call us.' }, DANGER_SMS],
  heading: 'A suspect has been released under investigation',
  happened: [`A suspect in ${yourCase(news)} was released. This was on ${on}. It is called "released under investigation".`],
  means: ['The suspect has gone home, but is still a suspect. The police still work on the case. The suspect is not on bail, so they have no bail rules to follow.'],
  next: [NEXT, 'If the suspect contacts you and you do not want it, please tell us straight away.', UNSAFE],
  easyRead: {
    happened: [`The police let a suspect go home on ${on}.`],
    means: ['The person is still a suspect.', 'The police still work on the case.', 'The suspect has no bail rules to follow.'],
    next: [NEXT_EASY, ...UNSAFE_EASY],
  },
})

export const INVESTIGATION: Family<'not-investigated' | 'suspect-arrested' | 'suspect-interviewed' | 'suspect-released' | 'suspect-released-under-investigation'> = {
  'not-investigated': [inFirstFrame(notInvestigated)],
  'suspect-arrested': [inFirstFrame(arrested)],
  'suspect-interviewed': [inFirstFrame(interviewed)],
  'suspect-released': [inFirstFrame(released)],
  'suspect-released-under-investigation': [inFirstFrame(underInvestigation)],
}
