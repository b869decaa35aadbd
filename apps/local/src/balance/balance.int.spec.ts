// Why: a balance that cannot find what is missing proves nothing; so everything that can go missing is taken out of real books, one by one, and
// must be listed by its id.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { keepBalance, openEvidenceDatabase, signingKeys, verifyChains } from '@kept-informed/app-evidence'
import { NOTIFIER_MIGRATIONS } from '@kept-informed/app-notifier'
import { openRulesDatabase } from '@kept-informed/app-rules'
import { CASE_EVENTS_TOPIC } from '@kept-informed/case-event'
import type { Balance } from '@kept-informed/evidence-chain'
import { embeddedEventLog, type EventLog } from '@kept-informed/event-log'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { type Database, openDatabase } from '@kept-informed/postgres'
import { testDatabase } from '@kept-informed/testing'
import { workingCalendar } from '@kept-informed/victims-code'
import { Outside1767225600000 } from '../outside-world/migrations/1-outside.js'
import { providersToAsk } from './providers-to-ask.js'
import { takeBalance } from './take-balance.js'

const calendar = workingCalendar()
const AT = calendar.instantAt('2026-11-23', '09:00')
const NOW = calendar.instantAt('2026-11-25', '09:00')
const SOURCE = 'urn:test'
const obligationId = (n: number): string => `00000000-0000-5000-8000-00000000000${n}`

/** Parseable by anybody; what it says does not matter here. */
const event = (id: string) => ({
  specversion: '1.0', id, source: SOURCE, type: 'case.crime-reported.v1', subject: 'C1', time: '2026-11-23T09:00:00Z', datacontenttype: 'application/json',
  data: { crimeReference: 'C1', offence: { category: 'theft' }, victims: [{ victimId: 'v-1', role: 'victim' }], officer: { officerId: 'PC-1' }, force: 'f' },
})
const record = (value: string) => ({ topic: CASE_EVENTS_TOPIC, key: 'C1', headers: { 'content-type': 'application/cloudevents+json' }, value })

/** Two obligations: one told by text, one withheld; and one letter that waits. Four records: a cause, one without a rule, a repetition, garbage. */
const BOOKS: [string, unknown[]][] = [
  [`insert into rules.case_event select $1, id, 'C1', 'crime-reported', $2, $2, '{}' from unnest(array['cause', 'no-rule']) as id`, [SOURCE, AT]],
  [`insert into rules.watermark values ('rules', 'case-events.v1', 0, 4)`, []],
  [`insert into rules.quarantine (quarantine_id, state, reasons, topic, partition, "offset", key, headers, value, received_at) values ('${obligationId(9)}', 'waiting', '[]', 'case-events.v1', 0, 3, '"C1"', '{}', '', $1)`, [AT]],
  [`insert into evidence.case_event select 'C1', $1, id, 'crime-reported', $2, $2, false, 1 from unnest(array['cause', 'no-rule']) as id`, [SOURCE, AT]],
  ...[1, 2].flatMap((n): [string, unknown[]][] => {
    const snapshot = { obligationId: obligationId(n), caseId: 'C1', victimId: 'v-1', ruleId: 'crime-confirmed', kind: 'inform', owedBy: 'police', because: { source: SOURCE, id: 'cause' }, clockStartedAt: AT, state: n === 1 ? 'met' : 'owed', metAt: n === 1 ? AT : null, metBy: n === 1 ? 'sms-receipt' : null }
    return [
      ['insert into rules.obligation values ($1, $2)', [obligationId(n), JSON.stringify(snapshot)]],
      [`insert into evidence.obligation (obligation_id, case_id, revision, state, due_by, owed_by, snapshot) values ($1, 'C1', 1, $2, $3, 'police', $4)`, [obligationId(n), snapshot.state, AT, snapshot]],
      [`insert into notifier.obligation values ($1, 'C1', 'v-1', 'v-1', 'inform', 'police', 1, $2, '{}')`, [obligationId(n), snapshot.state]],
    ]
  }),
  ...([['told', 1, null, [['a1', 'accepted', 'twilio', 'sms'], ['a0', 'refused', 'twilio', 'sms']]], ['withheld', 2, 'no-details', []], ['sending', 1, null, [['a2', 'accepted', 'print-folder', 'letter'], ['a3', 'unknown', 'smtp', 'email'], ['a4', null, 'smtp', 'email']]]] as const).flatMap(([state, n, because, tries]): [string, unknown[]][] => {
    const id = `n-${state}`
    const deliveries = tries.map(([attemptId, outcome, provider, channel]) => ({ deliveryId: `d-${attemptId}`, channel, status: 'sending', attempts: [{ attemptId, n: 1, provider, startedAt: AT, outcome, providerReference: null }] }))
    return [
      [`insert into notifier.notification (notification_id, shard, case_id, obligation_ids, victim_id, recipient_id, template_id, template_version, language, state, withheld_because, revision, planned_at) values ($1, 0, 'C1', $2, 'v-1', 'v-1', 't', '1', 'en', $3, $4, 1, $5)`, [id, [obligationId(n)], state, because, AT]],
      [`insert into evidence.notification (notification_id, case_id, revision, said_at, snapshot) values ($1, 'C1', 1, $2, $3)`, [id, AT, { notificationId: id, state, withheldBecause: because, obligationIds: [obligationId(n)], deliveries }]],
      ...tries.flatMap(([attemptId, outcome, provider, channel]): [string, unknown[]][] => [
        [`insert into notifier.delivery (delivery_id, notification_id, n, channel, contact_id, status, created_at, status_at) values ($1, $2, 1, $3, 'm1', 'sending', $4, $4)`, [`d-${attemptId}`, id, channel, AT]],
        [`insert into notifier.attempt (attempt_id, shard, delivery_id, notification_id, n, provider, started_at, lease_until, outcome) values ($1, 0, $2, $3, 1, $4, $5, $5, $6)`, [attemptId, `d-${attemptId}`, id, provider, AT, outcome]],
      ]),
    ]
  }),
  [`insert into notifier.telling (delivery_id, notification_id, telling) values ('d-a1', 'n-told', '{}')`, []],
  [`insert into outside.sms (sid, account_sid, to_number, to_key, body, status, reference, arrives, at) values ('SM1', 'AC', '+1', '1', 'x', 'delivered', 'a1', true, $1)`, [AT]],
  [`insert into outside.mail (message_id, attempt_id, to_address, to_key, from_address, subject, body_text, arrives, at) values ('<m3>', 'a3', 'a', 'a', 'b', 's', 't', true, $1)`, [AT]],
  [`insert into outside.letter (delivery_id, attempt_id, to_lines, postcode, to_key, file, pages, plain_envelope, handed_at, collected_at, dispatched_at) values ('d-a2', 'a2', '[]', 'E1', 'e1', 'f', 1, true, $1, $1, $1)`, [AT]],
]
const TABLES = ['rules.case_event', 'rules.watermark', 'rules.quarantine', 'rules.obligation', 'rules.outbox', 'notifier.obligation', 'notifier.notification', 'notifier.delivery', 'notifier.attempt', 'notifier.sign_in_code', 'notifier.telling', 'notifier.task', 'notifier.outbox', 'evidence.case_event', 'evidence.obligation', 'evidence.notification', 'outside.sms', 'outside.mail', 'outside.letter']

describe('npm run balance', () => {
  let url: string
  let drop: () => Promise<void>
  let eventLog: EventLog
  let evidence: Database
  const opened: Database[] = []
  const take = async (change: { day?: string; providers?: string[] } = {}): Promise<Balance> => {
    const balance = await takeBalance({ databaseUrl: url, eventLog, day: null, now: NOW, actsFor: ['police'], posting: DEFAULT_POSTING, providers: providersToAsk(() => false), ...change })
    if (!balance) throw new Error('there are no books')
    return balance
  }
  const gapsOf = ({ gap }: Balance): string[] => gap.map(({ line, id, why }) => `${line}: ${id}: ${why}`)

  beforeAll(async () => {
    const test = await testDatabase('balance')
    url = test.url
    drop = test.drop
    eventLog = await embeddedEventLog({ url, topicPrefix: '' })
    await eventLog.ensureTopics([CASE_EVENTS_TOPIC, 'obligations.v1', 'deliveries.v1'].map((name) => ({ name, partitions: 1 })))
    await eventLog.produce([...['cause', 'no-rule', 'cause'].map((id) => record(JSON.stringify(event(id)))), record('garbage')])
    opened.push(await openRulesDatabase(url), await openDatabase({ url, schema: 'notifier', migrations: NOTIFIER_MIGRATIONS }), await openDatabase({ url, schema: 'outside', migrations: [Outside1767225600000] }))
    evidence = await openEvidenceDatabase(url)
    await evidence.query('alter table notifier.attempt disable trigger attempt_keeps_outcome')
  })
  afterAll(async () => {
    await eventLog.close()
    await Promise.all([...opened, evidence].map((database) => database.close()))
    await drop()
  })
  beforeEach(async () => {
    await evidence.query(`truncate ${TABLES.join(', ')}`)
    for (const [sql, values] of BOOKS) await evidence.query(sql, values)
  })

  it('comes out even, line by line', async () => {
    expect(await take()).toMatchObject({
      day: null, onTheWay: 0, gap: [],
      caseEvents: { all: 4, causes: 1, noRule: 1, quarantined: 1, duplicates: 1, unread: 0 }, obligations: { all: 2, met: 1, owed: 1, excused: 0, cancelled: 0, overdue: 0 },
      notifications: { all: 3, told: 1, withheld: 1, open: 1, failed: 0 }, attempts: { all: 5, accepted: 2, refused: 1, unavailable: 0, unknown: 1, open: 1 }, providers: { all: 3, accepted: 2, unknown: 1 },
    })
  })

  it('of one day: what came, arose, was planned and tried on it', async () => {
    expect(await take({ day: '2026-11-23' })).toMatchObject({ day: '2026-11-23', caseEvents: { all: 4 }, obligations: { all: 2 }, attempts: { all: 5 }, gap: [] })
    expect(await take({ day: '2026-11-24' })).toMatchObject({ caseEvents: { all: 0 }, obligations: { all: 0 }, notifications: { all: 0 }, attempts: { all: 0 }, providers: { all: 0 }, gap: [] })
  })

  it.each<[name: string, spoil: string, gaps: string[]]>([
    ['an event was never taken', `delete from rules.case_event where id = 'no-rule'; delete from evidence.case_event where id = 'no-rule'`, ['caseEvents: case-events.v1/0/1 urn:test no-rule: it was read, and was neither taken nor set aside']],
    ['what was set aside was lost', 'delete from rules.quarantine', ['caseEvents: case-events.v1/0/3: it was read, and was neither taken nor set aside']],
    ['evidence lost an event', `delete from evidence.case_event where id = 'cause'`, ['caseEvents: urn:test cause: rules took the event, evidence has it not']],
    ['rules forgot an event', `delete from rules.case_event where id = 'no-rule'`, ['caseEvents: case-events.v1/0/1 urn:test no-rule: it was read, and was neither taken nor set aside', 'caseEvents: urn:test no-rule: evidence has the event, rules have it not']],
    ['evidence lost an obligation', `delete from evidence.obligation where obligation_id = '${obligationId(2)}'`, [`obligations: ${obligationId(2)}: rules owe it, evidence has it not`]],
    ['rules lost an obligation', `delete from rules.obligation where obligation_id = '${obligationId(2)}'`, [`obligations: ${obligationId(2)}: evidence has it, rules owe it not`]],
    ['an obligation stands otherwise in two books', `update evidence.obligation set state = 'overdue' where obligation_id = '${obligationId(2)}'`, [`obligations: ${obligationId(2)}: it is owed in rules and overdue in evidence`]],
    ['the notifier never heard of an obligation', `delete from notifier.obligation where obligation_id = '${obligationId(2)}'`, [`obligations: ${obligationId(2)}: it must be told, and the notifier knows nothing of it`]],
    ['nothing was planned for an obligation', `delete from notifier.notification where notification_id = 'n-withheld'; delete from evidence.notification where notification_id = 'n-withheld'`, [`obligations: ${obligationId(2)}: it must be told, and neither a message nor a person is to do it`]],
    ['a message is told, and nothing told it', 'delete from notifier.telling', ['notifications: n-told: it is told, and nothing told it']],
    ['a message was told twice', `insert into notifier.telling (delivery_id, notification_id, telling) values ('d-a0', 'n-told', '{}')`, ['notifications: n-told: it was told 2 times']],
    ['a telling that was undone does not count', 'update notifier.telling set undone_at = 1', ['notifications: n-told: it is told, and nothing told it']],
    ['a message was told, and nobody noted it', `update notifier.notification set state = 'failed' where notification_id = 'n-told'; update evidence.notification set snapshot = snapshot || '{"state": "failed"}' where notification_id = 'n-told'`, ['notifications: n-told: it was told, and is failed']],
    ['a message is withheld for no reason', `update notifier.notification set withheld_because = null`, ['notifications: n-withheld: it is withheld, and no reason is given']],
    ['a message failed for no reason', `update notifier.notification set state = 'failed' where notification_id = 'n-withheld'; update evidence.notification set snapshot = snapshot || '{"state": "failed"}' where notification_id = 'n-withheld'`, ['notifications: n-withheld: it failed, and neither a try nor a task says so']],
    ['evidence lost a message, and with it its tries', `delete from evidence.notification where notification_id = 'n-told'`, ['notifications: n-told: the notifier has it, evidence has it not', 'attempts: a0: the notifier made it, evidence has it not', 'attempts: a1: the notifier made it, evidence has it not']],
    ['the notifier lost a message', `delete from notifier.notification where notification_id = 'n-withheld'`, [`obligations: ${obligationId(2)}: it must be told, and neither a message nor a person is to do it`, 'notifications: n-withheld: evidence has it, the notifier has it not']],
    ['the notifier lost a try that a provider took', `delete from notifier.attempt where attempt_id = 'a1'`, ['attempts: a1: evidence has it, the notifier has it not', 'providers: SM1: the provider has it (sms), and we know of no such try']],
    ['a try ended otherwise in two books', `update notifier.attempt set outcome = 'unavailable' where attempt_id = 'a0'`, ['attempts: a0: it is unavailable at the notifier and refused in evidence']],
    ['a try is of no delivery', `delete from notifier.delivery where delivery_id = 'd-a4'`, ['attempts: a4: the delivery that it is of is not there']],
    ['a provider never took what we count as taken', `delete from outside.sms`, ['providers: a1: twilio took it, as we count, and has it not']],
    ['the print house never got a letter that it must have collected', `delete from outside.letter`, ['providers: a2: print-folder took it, as we count, and has it not']],
    ['a provider took what we never tried', `insert into outside.sms (sid, account_sid, to_number, to_key, body, status, reference, arrives, at) values ('SM9', 'AC', '+1', '1', 'x', 'delivered', 'a9', true, ${AT})`, ['providers: SM9: the provider has it (sms), and we know of no such try']],
    ['a one-time code is a try of ours too', `insert into outside.sms (sid, account_sid, to_number, to_key, body, status, reference, arrives, at) values ('SM9', 'AC', '+1', '1', 'x', 'delivered', 'c1', true, ${AT}); insert into notifier.sign_in_code (attempt_id, sign_in_id, victim_id, contact_id, channel, provider, started_at, lease_until, outcome) values ('c1', 's1', 'v-1', 'm1', 'sms', 'twilio', ${AT}, ${AT}, 'accepted')`, []],
    ['a provider has one message twice', `insert into outside.sms (sid, account_sid, to_number, to_key, body, status, reference, arrives, at) values ('SM2', 'AC', '+1', '1', 'x', 'delivered', 'a1', true, ${AT})`, ['providers: a1: the provider has it 2 times (sms)']],
  ])('%s: it is listed by its id', async (_name, spoil, gaps) => {
    for (const sql of spoil.split('; ')) await evidence.query(sql)
    expect(gapsOf(await take())).toEqual(gaps)
  })

  it('what one delivery told of several duties is one telling; what another told is not', async () => {
    await evidence.query(`insert into notifier.telling (delivery_id, notification_id, telling, of_delivery) values ('t-more', 'n-told', '{}', 'd-a1')`)
    expect(gapsOf(await take())).toEqual([])
    await evidence.query(`update notifier.telling set of_delivery = 'd-a0' where delivery_id = 't-more'`)
    expect(gapsOf(await take())).toEqual(['notifications: n-told: it was told 2 times'])
  })

  it('what is still on its way between two services is no gap: it is counted', async () => {
    await evidence.query(`delete from evidence.obligation where obligation_id = '${obligationId(2)}'`)
    await evidence.query(`insert into rules.outbox (topic_from, part_from, offset_from, n, topic, key, headers, value, is_text) values ('case-events.v1', 0, 0, 0, 'obligations.v1', 'C1', '{}', '', true)`)
    expect(await take()).toMatchObject({ onTheWay: 1, gap: [] })
    await evidence.query('truncate rules.outbox')
    await eventLog.produce([{ topic: 'obligations.v1', key: 'C1', value: '{}' }])
    expect(await take()).toMatchObject({ onTheWay: 1, gap: [] })
  })

  it('what waited for its case and was let in is taken; what a person mended stands where it was set aside', async () => {
    await evidence.query(`insert into rules.quarantine select '${obligationId(8)}', 'released', case_id, reasons, topic, partition, 0, key, headers, value, received_at from rules.quarantine`)
    await evidence.query(`update rules.quarantine set state = 'released' where "offset" = 3`)
    expect(await take()).toMatchObject({ caseEvents: { all: 4, causes: 1, noRule: 1, quarantined: 1, duplicates: 1 }, gap: [] })
  })

  it('what rules have not read yet is no gap', async () => {
    await evidence.query(`update rules.watermark set next_offset = 3`)
    expect(await take()).toMatchObject({ caseEvents: { all: 4, quarantined: 0, unread: 1 }, gap: [] })
  })

  it('a letter that is not collected yet is no gap', async () => {
    await evidence.query('delete from outside.letter')
    await evidence.query(`update notifier.attempt set started_at = $1 where attempt_id = 'a2'`, [NOW - 1])
    expect(gapsOf(await take())).toEqual([])
  })

  it('a real provider is not asked', async () => {
    await evidence.query('delete from outside.sms')
    expect(gapsOf(await take({ providers: providersToAsk((setting) => setting === 'TWILIO_ACCOUNT_SID') }))).toEqual([])
  })

  it('is kept, signed, in a chain of its own; one that was made prettier is found', async () => {
    const keys = signingKeys([Buffer.alloc(32, 3)])
    await evidence.query('insert into public_key values ($1, 0, $2) on conflict do nothing', [keys.keyId, keys.publicKeys[0]])
    const balance = await take()
    expect([await keepBalance(evidence, balance, keys), await keepBalance(evidence, balance, keys)]).toEqual([{ index: 0, keyId: keys.keyId }, { index: 1, keyId: keys.keyId }])
    expect(await verifyChains(evidence)).toMatchObject({ valid: true, chains: 1, entries: 2 })
    await evidence.query('alter table balance disable trigger insert_only')
    await evidence.query(`update balance set balance = jsonb_set(balance, '{attempts,all}', '4') where index = 1`)
    expect(await verifyChains(evidence)).toMatchObject({ valid: false, firstBroken: { chain: '~balance', index: 1, why: expect.stringMatching(/not what its entry says/) } })
  })
})
