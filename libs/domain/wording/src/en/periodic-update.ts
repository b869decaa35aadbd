// Why: silence is heard as being forgotten: the agreed update comes even if nothing changed, and never claims more than it knows.
import type { Family } from '../language-wording.js'
import type { Words } from '../words.js'
import { inFirstFrame } from './first-frame.js'
import { yourCase } from './phrases.js'

const NOTHING_NEW = 'There is nothing new that we can tell you today. The case is still open.'
const CHANGE = 'If you want to hear from us more often, less often or in another way, please call us.'

const update: Words<'periodic-update'> = ({ alone, ...news }) => ({
  sms: [`This is the regular update about ${yourCase(news)} that we promised.`, alone ? NOTHING_NEW : null, alone ? { ifRoom: 'We will write to you again.' } : null],
  heading: 'Your regular update',
  happened: [`This is the regular update about ${yourCase(news)} that we promised.`, alone ? NOTHING_NEW : 'The other news in this message is part of it.'],
  means: [alone ? 'We have not forgotten you.' : null],
  next: [alone ? 'If something important happens, we will tell you. We will not wait for the next update.' : null, CHANGE],
  easyRead: {
    happened: ['We said that we would write to you.', ...(alone ? ['Today there is no news.', 'The case is still open.'] : ['There is other news in this message.'])],
    means: [alone ? 'We have not forgotten you.' : null],
    next: ['We will write to you again.', 'Do you want to hear from us in another way?', 'Please call us.'],
  },
})

export const PERIODIC_UPDATE: Family<'periodic-update'> = { 'periodic-update': [inFirstFrame(update)] }
