// Why: what leaves, when and how often is asked of the real rows with a provider that answers as it is told, and a clock that stands until it is moved.
import type { ChannelProvider, Reconciliation, SendOutcome } from '@kept-informed/channels'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { type AdvanceParts, advanceNotifications, type Decide } from '../deciding/advance-notifications-sweep.js'
import { type Dispatcher, makeDispatcher } from '../dispatch/dispatcher.js'
import { mayLeave } from '../dispatch/may-leave.js'
import { outboundMessage } from '../dispatch/outbound-message.js'
import { type ProviderDesk, providerDesk } from '../dispatch/provider-desk.js'
import { reconcileUnknown } from '../dispatch/reconcile-unknown-sweep.js'
import { recordAnswers } from '../dispatch/record-answers.js'
import type { Consequences } from '../journey/move-delivery.js'
import { taskAddress } from '../journey/task-address.js'
import { NOTIFIER_MIGRATIONS } from '../migrations/notifier-migrations.js'
import { onObligation } from '../owed/on-obligation.js'
import { sealFor } from '../vault/seal-for.js'
import { putVaultKey } from '../vault/vault-keys.js'
import { aMasterId, aSealing as sealing } from './a-sealing.js'
import { caseContext, caseVictim, NOON, obligation, records } from './example-case.js'
import { unguarded } from './unguarded.js'

export const MINUTE = 60_000
export const LEASE_MS = 90_000

const decide: Decide = ({ notification }) => ({
  do: 'send', obligationIds: notification.obligation_ids, joins: false, channel: 'sms', contactId: 'm1', detail: 'full', language: 'en', templateId: 't', templateVersion: '1', texts: [],
  message: { to: '+447700900101', text: 'news' }, handOverBy: null, lookAgainAt: null, tasks: [], rungs: [], basis: {}, kept: {},
})
const message = { channel: 'sms' as const, attemptId: '', deliveryId: '', to: '+447700900101', text: 'news' }

/** What a process leaves behind that dies between the commit and the call, or during it. */
export const dies: Dispatcher = { freeFor: () => 100, room: () => Promise.resolve(), submit: () => undefined, idle: () => Promise.resolve(), underWay: () => 0 }

export function claiming() {
  let home: Awaited<ReturnType<typeof testDatabase>>
  let database: Database
  let desk: ProviderDesk
  let [offset, turns] = [0, 0]
  const at = { now: NOON, sent: 0, pauseMs: MINUTE, answers: [] as SendOutcome[], found: { found: false } as Reconciliation }
  const consequences: Consequences = {
    retryAt: ({ tries, since, now }) => (tries < 3 ? Math.max(now, since + at.pauseMs) : null),
    letterArrivesAt: (when) => when, askAfterMs: () => null, silentAt: (taken) => taken.at + 14_400_000,
  }
  const clock = { now: () => at.now, arrivedAt: (when: number) => when }
  const provider: ChannelProvider = {
    name: 'twilio', channel: 'sms', close: () => Promise.resolve(), reconcile: () => Promise.resolve(at.found),
    send: () => {
      at.sent += 1
      return Promise.resolve(at.answers.shift() ?? { outcome: 'accepted', providerReference: `SM${at.sent}` })
    },
  }
  const record = (answer: Parameters<typeof recordAnswers>[3][number]) => recordAnswers(database, consequences, answer.shard, [answer])
  const onError = (error: unknown): never => { throw error }
  const dispatcher = makeDispatcher({
    atOnce: 10, hardLimitMs: 1000, clock, record, mayLeave: (call) => mayLeave(database, clock, () => Promise.resolve(new Map()))(call), onError,
  })
  const advance = async (by: Partial<AdvanceParts> = {}) => {
    const parts: AdvanceParts = {
      database, sealing, decide, dispatcher, providers: [provider], outboundOf: outboundMessage, sha256: (text) => text, salt: () => '', random: () => 0,
      turn: () => (turns += 1), desk, guards: unguarded, silentAt: consequences.silentAt, leaseMs: LEASE_MS, callLimitMs: 1000, onError, ...by,
    }
    const looked = await advanceNotifications(parts, at.now)
    await dispatcher.idle()
    return looked
  }
  const reconcile = () => reconcileUnknown({ database, clock, consequences, providers: [provider], messageOf: () => Promise.resolve(message), taskAddress })
  const hear = async (messages: Parameters<typeof records>[2]) => {
    const list = records(offset, offset + 1, messages)
    await onObligation({ database, clock, actsFor: ['police'], lookMs: 0, wake: () => undefined })({ topic: 'obligations.v1', partition: 0, from: offset, to: offset + list.length, records: list })
    offset += list.length
  }

  return {
    open: async () => {
      home = await testDatabase('notifier_claim')
      database = await openDatabase({ url: home.url, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS })
      desk = providerDesk({ database, providers: [provider], shifted: () => undefined })
      await putVaultKey(database, 'master', aMasterId)
      await sealFor({ database, sealing }, 'v-1', 'a key, please')
    },
    close: async () => {
      await database.close()
      await home.drop()
    },
    /** One thing is owed to `v-1` in `C/1`, and it is noon. */
    begin: async () => {
      await database.query('truncate notification, delivery, attempt, receipt, telling, telling_due, task, wording, obligation, case_context')
      Object.assign(at, { now: NOON, sent: 0, pauseMs: MINUTE, answers: [], found: { found: false } })
      await hear([{ context: caseContext('C/1', [caseVictim('v-1')]) }, { obligation: obligation('C/1', 'v-1') }])
    },
    at, provider, dispatcher, advance, reconcile, record,
    query: <Row = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]> => database.query<Row>(sql, values),
    attempts: () => database.query('select n, outcome from attempt order by n'),
    owedBy: (change: Parameters<typeof obligation>[2]) => hear([{ obligation: obligation('C/1', 'v-1', change) }]),
    minutesPass: async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute++) {
        at.now += MINUTE
        await reconcile()
        await advance()
      }
    },
  }
}
