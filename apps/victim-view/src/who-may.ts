// Why: who may do what here, for people to read. What is not here answers nobody. How much somebody who is signed in may see, the notifier says each time.
import { type AccessTable, HEALTH_ROWS, LEAVE_PATH } from '@kept-informed/web'
import { PATHS } from './paths.js'

export const WHO_MAY: AccessTable = [
  ...HEALTH_ROWS,
  { method: 'GET', path: PATHS.start, what: 'begins to sign in', who: 'everybody' },
  { method: 'POST', path: PATHS.start, what: 'asks for a code by the reference of a message', who: 'everybody' },
  { method: 'GET', path: PATHS.code, what: 'is asked for the code', who: 'everybody' },
  { method: 'POST', path: PATHS.code, what: 'gives the code, and is signed in', who: 'everybody' },
  { method: 'GET', path: LEAVE_PATH, what: 'leaves at once', who: 'everybody' },
  { method: 'POST', path: PATHS.signOut, what: 'signs out', who: 'signed-in' },
  { method: 'GET', path: PATHS.check, what: 'is asked for a reference', who: 'everybody' },
  { method: 'POST', path: PATHS.check, what: 'checks whether a message is from us', who: 'everybody' },
  { method: 'GET', path: PATHS.about, what: 'reads the rights of victims', who: 'everybody' },
  { method: 'GET', path: PATHS.help, what: 'finds support', who: 'everybody' },
  { method: 'POST', path: PATHS.help, what: 'finds support by place and kind of crime', who: 'everybody' },
  { method: 'GET', path: PATHS.news, what: 'reads her case', who: 'signed-in' },
  { method: 'GET', path: PATHS.contact, what: 'sees how she is reached', who: 'signed-in' },
  { method: 'POST', path: PATHS.contact, what: 'changes how she is reached, gives a new number, pauses or goes on', who: 'signed-in' },
  { method: 'GET', path: PATHS.call, what: 'is asked when a call is safe', who: 'signed-in' },
  { method: 'POST', path: PATHS.call, what: 'asks for a call', who: 'signed-in' },
  { method: 'GET', path: PATHS.ask, what: 'may ask for a review, or complain', who: 'signed-in' },
  { method: 'POST', path: PATHS.ask, what: 'asks for a review, or complains', who: 'signed-in' },
  { method: 'GET', path: PATHS.question, what: 'is asked how we did', who: 'signed-in' },
  { method: 'POST', path: PATHS.question, what: 'says how we did', who: 'signed-in' },
]
