// Why: what happens to the offender after the sentence is where fear comes back: it is told calmly, with what protects the reader.
import { listed, listedShortly, paragraphs, sentences, told } from './compose-sentences.js'
import type { Wording, Words } from './wording.js'

const DANGER = 'In danger, call 999.'
const UNSAFE = 'If this makes you feel unsafe, please call us. We can talk about how to keep you safe.'

const releaseConsidered: Words = ({ yourCase, offenderOn }) => ({
  sms: sentences(
    `The person found guilty in ${yourCase} may be let out of prison. It is not decided yet.`,
    told('The date for this is', offenderOn),
    'You can say how you feel about it and ask for rules that protect you. Please call us.',
  ),
  heading: 'A release from prison is being considered',
  paragraphs: paragraphs(
    sentences(`The person found guilty in ${yourCase} may be let out of prison. It is not decided yet.`, told('The date for this is', offenderOn)),
    'What you can do: you can say how a release would affect you. You can also ask for rules that protect you, for example that the person must not contact you. Please call us to do this. You do not have to.',
    'What happens next: we will tell you what is decided.',
    UNSAFE,
  ),
})

const movedToOpen: Words = ({ yourCase, on, offenderOn }) => ({
  sms: sentences(`The person found guilty in ${yourCase} was moved to an open prison. The date: ${offenderOn ?? on}.`, 'They are still a prisoner, but may be allowed out for short times. If you feel unsafe, please call us.', DANGER),
  heading: 'A prisoner has been moved to an open prison',
  paragraphs: paragraphs(
    `The person found guilty in ${yourCase} was moved to an open prison. The date: ${offenderOn ?? on}.`,
    'What this means: they are still a prisoner. An open prison has fewer locks and gets people ready for life outside. They may be allowed out for short times, for example to work.',
    'What you can do: you can ask for rules that protect you when they are out. Please call us to do this.',
    UNSAFE,
  ),
})

const released: Words = ({ yourCase, on, offenderOn, conditions }) => ({
  sms: sentences(
    `This is about the release from prison of the person found guilty in ${yourCase}. The date of release: ${offenderOn ?? on}.`,
    listedShortly('They must follow these rules:', conditions) ?? 'Please call us to hear which rules protect you.',
    `If they break one, tell us. ${DANGER}`,
  ),
  heading: 'Release from prison',
  paragraphs: paragraphs(
    `This is about the release from prison of the person found guilty in ${yourCase}. The date of release: ${offenderOn ?? on}.`,
    listed('What this means: they serve the rest of their sentence outside prison. They must follow these rules:', conditions)
      ?? 'What this means: they are no longer in prison, but there may be rules that they must follow. Please call us to hear which rules protect you.',
    'If they break a rule, or contact you when you do not want it, please tell us straight away. They can be sent back to prison.',
    UNSAFE,
  ),
})

const recalled: Words = ({ yourCase, on, offenderOn }) => ({
  sms: sentences(`The person found guilty in ${yourCase} has been called back to prison. The date: ${offenderOn ?? on}.`, 'This can happen when somebody does not follow the rules of their release. We will tell you what happens next.'),
  heading: 'An offender has been called back to prison',
  paragraphs: paragraphs(
    `The person found guilty in ${yourCase} has been called back to prison. The date: ${offenderOn ?? on}.`,
    'What this means: they have lost the right to be outside. This can happen when somebody does not follow the rules of their release.',
    'What happens next: they may be considered for release again later. We will tell you. If you see them outside and you are afraid, call 999.',
  ),
})

export const AFTER_SENTENCE = {
  'release-considered': { version: '1', en: releaseConsidered, cy: null },
  'offender-moved-to-open': { version: '1', en: movedToOpen, cy: null },
  'offender-released': { version: '1', en: released, cy: null },
  'offender-recalled': { version: '1', en: recalled, cy: null },
} satisfies Record<string, Wording>
