// Why: what happens between the report and the charge, in words for somebody who has never met the police before.
import { paragraphs, sentences, told } from './compose-sentences.js'
import type { Wording, Words } from './wording.js'

const NEXT = 'What happens next: the police carry on with the investigation. We will tell you when there is news.'

const notInvestigated: Words = ({ yourCase, reason }) => ({
  sms: sentences(`We are sorry. We have decided not to investigate ${yourCase}.`, told('The reason:', reason), 'We can still put you in touch with people who can support you.'),
  heading: 'We will not investigate this crime',
  paragraphs: paragraphs(
    sentences(`We are sorry to tell you that we have decided not to investigate ${yourCase}.`, told('The reason:', reason)),
    'What this means: we will not look for the person who did it for now. The crime stays on our records. If new information comes to us, we may look at it again.',
    'What you can do: if you know something that may help, or you do not understand the decision, please call us.',
    'You can still have support. We can put you in touch with people who help after a crime. It is free.',
  ),
})

const arrested: Words = ({ yourCase, on, reason }) => ({
  sms: sentences(`A suspect in ${yourCase} was arrested on ${on}.`, told('The reason:', reason), 'This does not yet mean that they are charged with a crime. We will tell you what happens next.'),
  heading: 'A suspect has been arrested',
  paragraphs: paragraphs(
    sentences(`A suspect in ${yourCase} was arrested on ${on}.`, told('The reason:', reason)),
    'What this means: the police think that this person may have done it. They can now ask the person questions. An arrest does not yet mean that the person is charged with a crime.',
    'What happens next: the suspect may be charged, or may leave the police station while the investigation goes on. We will tell you which.',
  ),
})

const interviewed: Words = ({ yourCase, on, reason }) => ({
  sms: sentences(`The police interviewed a suspect in ${yourCase} on ${on}.`, told('The reason:', reason), 'This does not mean that they are charged with a crime. We will tell you what happens next.'),
  heading: 'A suspect has been interviewed',
  paragraphs: paragraphs(
    sentences(`The police interviewed a suspect in ${yourCase} on ${on}. It was an interview under caution.`, told('The reason:', reason)),
    'What this means: the police asked the suspect about the crime. What they said was recorded, and a court may hear it later. An interview does not mean that the suspect is charged with a crime.',
    NEXT,
  ),
})

const released: Words = ({ yourCase, on, reason }) => ({
  sms: sentences(`The suspect in ${yourCase} was released on ${on}. They have not been charged with a crime.`, told('The reason:', reason), 'If you feel unsafe, please call us. In danger, call 999.'),
  heading: 'A suspect has been released without charge',
  paragraphs: paragraphs(
    sentences(`The suspect in ${yourCase} was released on ${on}. They have not been charged with a crime.`, told('The reason:', reason)),
    'What this means: the suspect has left the police station. They are not on bail, so there are no bail rules for them to follow.',
    'What happens next: if there is more news about this suspect or the case, we will tell you. If you feel unsafe because of this, please call us.',
  ),
})

const underInvestigation: Words = ({ yourCase, on }) => ({
  sms: sentences(
    `The suspect in ${yourCase} was released under investigation on ${on}.`,
    'This means that they can go home, with no bail rules, while the investigation goes on. If you feel unsafe, please call us. In danger, call 999.',
  ),
  heading: 'A suspect has been released while we investigate',
  paragraphs: paragraphs(
    `The suspect in ${yourCase} was released on ${on}. This is called "released under investigation".`,
    'What this means: the suspect has left the police station, but is still a suspect. They are not on bail, so there are no bail rules for them to follow.',
    NEXT,
    'If the suspect contacts you, or you feel unsafe, please tell us straight away.',
  ),
})

const OUTCOMES: Record<string, string> = {
  'no-suspect-identified': 'we could not find out who did it',
  'evidential-difficulties': 'there was not enough evidence',
  'not-in-public-interest': 'taking it to court would not be in the public interest',
}

/** A code of another system becomes words; words stay as they are. */
const outcomeInWords = (outcome: string | null): string | null =>
  outcome === null ? null : Object.hasOwn(OUTCOMES, outcome) ? (OUTCOMES[outcome] ?? null) : /^[a-z]+(-[a-z]+)+$/.test(outcome) ? outcome.replaceAll('-', ' ') : outcome

const closed: Words = ({ yourCase, outcome, reviewAvailable }) => ({
  sms: sentences(
    `We are sorry. We have ended the investigation of ${yourCase}.`,
    told('The outcome:', outcomeInWords(outcome)),
    reviewAvailable ? 'You can ask us to look at this decision again: please call us.' : null,
    'If new information comes, we may open it again.',
  ),
  heading: 'We have ended the investigation',
  paragraphs: paragraphs(
    sentences(`We have ended the investigation of ${yourCase}.`, told('The outcome:', outcomeInWords(outcome))),
    'We know that this may not be what you hoped for. We are sorry.',
    'What this means: we are not working on it now. If new information comes to us, such as a new witness or new evidence, we may open it again. If you know something new, please tell us.',
    reviewAvailable ? 'You can ask us to look at this decision again. This is called the right to review. Please call us if you want it. Call soon, because there is a time limit.' : null,
    'You can still have support, even though the investigation has ended. Victim Support is a charity that helps for free, day and night: call 08 08 16 89 111.',
  ),
})

export const INVESTIGATION = {
  'not-investigated': { version: '1', en: notInvestigated, cy: null },
  'suspect-arrested': { version: '1', en: arrested, cy: null },
  'suspect-interviewed': { version: '1', en: interviewed, cy: null },
  'suspect-released': { version: '1', en: released, cy: null },
  'suspect-released-under-investigation': { version: '1', en: underInvestigation, cy: null },
  'investigation-closed': { version: '1', en: closed, cy: null },
} satisfies Record<string, Wording>
