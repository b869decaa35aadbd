import { expect, it } from '@jest/globals'
import type { ListedDuty } from '../doors/evidence.js'
import { delivery, duty, message, task } from '../testing/a-duty.js'
import { howOf } from './how.js'
import { OURS } from './ours.js'

const withheld = (withheldBecause: string) => message({ state: 'withheld', withheldBecause })
const sent = (channel: 'sms' | 'letter', status: string) => message({ state: 'sending', deliveries: [delivery(channel, status)] })

it.each<[string, Partial<ListedDuty>, string, string | null]>([
  ['a message is planned', { notifications: [message()] }, 'how.message-going', null],
  ['one waits for a safe hour', { notifications: [withheld('outside-safe-hours')] }, 'how.waits-for-hour', null],
  ['one is held back', { notifications: [withheld('held')] }, 'how.withheld', 'held'],
  ['one waits for a word', { notifications: [withheld('needs-approval')], tasks: [task('approve-message')] }, 'how.task.approve-message', null],
  ['a call comes first', { tasks: [task('check-contact'), task('call')], notifications: [withheld('no-safe-contact')] }, 'how.task.call', 'no-safe-contact'],
  ['a text has left', { notifications: [sent('sms', 'accepted')] }, 'how.message-sent', null],
  ['a letter is printed', { notifications: [sent('letter', 'accepted')] }, 'how.letter-at-printer', null],
  ['a letter is posted', { notifications: [sent('letter', 'dispatched')] }, 'how.letter-in-post', null],
  ['it failed', { notifications: [message({ state: 'failed', deliveries: [delivery('sms', 'permanent-failure')] })] }, 'how.failed', null],
  ['only what was not replaced counts', { notifications: [message({ state: 'superseded' })] }, 'how.tell', null],
  ['something is to be done', { kind: 'act' }, 'how.act', null],
  ['another owes it', { owedBy: 'cps', tasks: [task('hand-off')] }, 'how.owed-by-other', null],
])('%s', (_, over, words, because) => expect(howOf(duty('o1', over), OURS)).toMatchObject({ words, because }))
