import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { canonicalJson, nameUuid } from '@kept-informed/kernel'
import { diffObligations, NOTHING_PUBLISHED, type Obligation, type ObligationMessage, type ObligationsTopicMessage, type Published, refKey } from '../index.js'
import { aCase, type CaseStory } from '../testing/a-case.js'
import { derive } from '../testing/a-reader.js'
import { agreed, arrested, assessed, happened, listed, optedIn, optedOut, relisted, retracted, told } from '../testing/happened.js'
import { messageFaults, publishedContract } from '../testing/published.contract.js'
import { OBLIGATIONS_SENDER, PUBLISHED_OBLIGATIONS } from './published-obligations.js'

const folder = join(import.meta.dirname, '..')
const onDisk = { read: (path: string) => readFileSync(join(folder, path), 'utf8'), list: (path: string) => readdirSync(join(folder, path)) }
const topic = { ...onDisk, typesIn: 'obligations-topic.ts', published: PUBLISHED_OBLIGATIONS, sender: OBLIGATIONS_SENDER }
const sha256 = (event: object): string => createHash('sha256').update(canonicalJson(event)).digest('hex')

type Step = [story: CaseStory, now: string]

/** Everything that rules says while a case goes from step to step. */
function saidOver(...steps: Step[]): ObligationsTopicMessage[] {
  let before: Published = NOTHING_PUBLISHED
  const heard = new Map<string, Obligation>()
  return steps.flatMap(([{ facts }, now], index) => {
    const after = derive(facts, now)
    const event = (ref: { source: string; id: string }) => facts.events.find((one) => refKey(one) === refKey(ref)) ?? happened('officer-attended', now, {})
    const { messages, published } = diffObligations(before, after, { revision: index + 1, at: Date.parse('2026-12-24T09:00:00Z'), event, sha256, digest: (text) => text, snapshot: (id) => heard.get(id) })
    for (const { data } of messages) if ('obligation' in data) heard.set(data.obligation.obligationId, data.obligation)
    before = published
    return messages
  })
}

const opened = aCase('2026-11-23 09:00', { category: 'burglary-dwelling' })
const arrest = arrested('2026-11-23 10:00')
const story = opened.with(arrest)
const messaged = { at: '2026-11-24 10:00', id: nameUuid('delivery', 'one') }

publishedContract(topic)

describe('what rules really says holds', () => {
  const rows: [name: string, ...Step[]][] = [
    ['a report and an arrest', [opened, '2026-11-23 09:30'], [story, '2026-11-23 10:30']],
    ['nobody was told in time', [story, '2026-11-23 10:30'], [story, '2026-12-02 09:00']],
    ['a stronger entitlement', [story, '2026-11-23 10:30'], [story.with(assessed('2026-11-23 12:00', 'enhanced')), '2026-11-23 12:30']],
    ['told in person', [story, '2026-11-23 10:30'], [story.with(told('2026-11-23 12:00', [arrest])), '2026-11-23 12:30']],
    ['a message that came undone', [story.messaged('suspect-arrested', messaged), '2026-11-24 11:00'], [story.messaged('suspect-arrested', { ...messaged, undone: '2026-11-24 12:00' }), '2026-11-24 13:00']],
    ['an arrest that never was, after it was told', [story.messaged('suspect-arrested', messaged), '2026-11-24 11:00'], [story.messaged('suspect-arrested', messaged).with(retracted('2026-11-24 12:00', arrest, true)), '2026-11-24 13:00']],
    ['opted out and in', [story.with(optedOut('2026-11-23 11:00', ['all'])), '2026-11-23 12:00'], [story.with(optedOut('2026-11-23 11:00', ['all']), optedIn('2026-11-23 13:00', ['all'])), '2026-11-23 14:00']],
    ['a hearing that moved', [story.with(listed('2026-11-23 11:00')), '2026-11-23 12:00'], [story.with(listed('2026-11-23 11:00'), relisted('2026-11-23 13:00')), '2026-11-23 14:00']],
    ['periodic updates', [story.with(agreed('2026-11-23 11:00', 'P7D')), '2026-12-24 09:00']],
    ['held, and restricted', [story.with(happened('contact-held', '2026-11-23 11:00', { reason: 'search', until: '2026-11-23T18:00:00Z' }), happened('case-restricted', '2026-11-23 11:30', { reason: 'risk' })), '2026-11-23 12:00']],
    ['a death before the arrest, heard of later', [story, '2026-11-23 10:30'], [story.with(happened('victim-died', '2026-11-23 09:30', { victimId: 'v1' })), '2026-11-23 12:00']],
    ['erased', [story, '2026-11-23 10:30'], [story.knowing({ kind: 'erased', victimId: 'v1', at: Date.parse('2026-11-23T11:00:00Z') }), '2026-11-23 12:00']],
  ]
  it.each(rows)('%s', (_name, ...steps) => {
    const messages = saidOver(...steps)
    expect(messages.length).toBeGreaterThan(0)
    expect(messages.flatMap((message) => messageFaults(topic, message).map((fault) => `${message.type}${fault}`))).toEqual([])
  })

  it('and these stories say every type there is', () => {
    const said = new Set(rows.flatMap(([, ...steps]) => saidOver(...(steps as Step[]))).map(({ type }) => type))
    expect([...said].sort()).toEqual(Object.keys(PUBLISHED_OBLIGATIONS).sort())
  })
})

describe('what no fact supports any more', () => {
  const dead = story.with(happened('victim-died', '2026-11-23 09:30', { victimId: 'v1' }))
  const [gone] = saidOver([story, '2026-11-23 10:30'], [dead, '2026-11-23 12:00']).filter((message): message is ObligationMessage => 'obligation' in message.data && message.data.obligation.unfounded === true)

  it('may say so, and only so', () => {
    if (!gone) throw new Error('something must have lost its ground')
    const saying = (unfounded: unknown): string[] => messageFaults(topic, { ...gone, data: { ...gone.data, obligation: { ...gone.data.obligation, unfounded: unfounded as true } } })
    expect(saying(true)).toEqual([])
    expect(saying(undefined)).toEqual([])
    expect(saying(false)).toEqual(['/data/obligation/unfounded'])
  })
})

describe('what must not be said is refused', () => {
  const { example } = PUBLISHED_OBLIGATIONS['obligation-owed.v1']
  const { obligation } = example.data
  const rows: [name: string, change: Record<string, unknown>, fault: string][] = [
    ['a state that its name denies', { state: 'met' }, '/data/obligation/state'],
    ['an unknown channel of proof', { metBy: 'hearsay' }, '/data/obligation/metBy'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, '/data/obligation/dueOn'],
    ['an instant as text', { dueBy: '2026-11-30T23:59:59Z' }, '/data/obligation/dueBy'],
    ['the name of a victim', { name: 'Ada' }, '/data/obligation/name'],
    ["an officer's note among the case facts", { facts: { ...obligation.facts, data: { note: 'seen at the gate' } } }, '/data/obligation/facts/data/note'],
    ['the list of victims among the case facts', { facts: { ...obligation.facts, data: { victims: [{ victimId: 'v1' }] } } }, '/data/obligation/facts/data/victims'],
  ]
  it.each(rows)('%s', (_name, change, fault) => {
    expect(messageFaults(topic, { ...example, data: { ...example.data, obligation: { ...obligation, ...change } } })).toEqual([fault])
  })

  it('but a case fact that we do not know may pass', () => {
    const facts = { ...obligation.facts, data: { suspectRef: 's1', court: 'Luton', anything: { at: 'depth' } } }
    expect(messageFaults(topic, { ...example, data: { ...example.data, obligation: { ...obligation, facts } } })).toEqual([])
  })
})
