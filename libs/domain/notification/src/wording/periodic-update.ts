// Why: silence is heard as being forgotten: the agreed update comes even if nothing changed, and never claims more than it knows.
import { paragraphs, sentences } from './compose-sentences.js'
import type { Wording, Words } from './wording.js'

const NOTHING_NEW = 'There is nothing new that we can tell you today, but the case is still open.'

const update: Words = ({ yourCase, alone }) => ({
  sms: sentences(`This is the regular update about ${yourCase} that we promised.`, alone ? `${NOTHING_NEW} We will write to you again.` : null),
  heading: 'Your regular update',
  paragraphs: paragraphs(
    sentences(`This is the regular update about ${yourCase} that we promised.`, alone ? NOTHING_NEW : 'The other news in this message is part of it.'),
    alone ? 'We have not forgotten you. If something important happens, we will tell you and not wait for the next update.' : null,
    'If you want to hear from us more often, less often or in another way, please call us.',
  ),
})

export const PERIODIC_UPDATE = { 'periodic-update': { version: '1', en: update, cy: null } } satisfies Record<string, Wording>
