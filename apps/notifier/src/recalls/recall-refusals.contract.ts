// Why: whoever recalls in a hurry must hear every fault at once, and nobody does any of it who may not; held in the run that the recalls' specs share.
import { expect, it } from '@jest/globals'
import { isoInstant } from '@kept-informed/kernel'
import { NOON } from '../testing/example-case.js'
import { bearerOf, type RunningNotifier } from '../testing/running-notifier.js'

export const OWN_WORDS = {
  en: { heading: 'We told you something wrong', sms: 'Our last message had a wrong phone number in it. That was a mistake. We are sorry.', happened: ['We sent you a message with a wrong phone number in it.', 'That was a mistake. We are sorry.'], means: ['Please use the number in this message.'], next: ['You do not need to do anything else.'] },
  cy: { heading: 'Dywedom rywbeth anghywir wrthych', sms: 'Roedd rhif ffôn anghywir yn ein neges ddiwethaf. Camgymeriad oedd hynny. Mae’n ddrwg gennym.', happened: ['Anfonom neges atoch gyda rhif ffôn anghywir ynddi.', 'Camgymeriad oedd hynny. Mae’n ddrwg gennym.'], means: ['Defnyddiwch y rhif yn y neges hon.'], next: ['Nid oes angen i chi wneud dim byd arall.'] },
}

const as = (subject: string) => bearerOf('recalls:write', subject)

export const refusesRecalls = (running: () => RunningNotifier): void => {
  it.each<[string, string, unknown, number, string[]]>([
    ['nothing', '/recalls', {}, 400, ['/what', '/reason']],
    ['a list', '/recalls', [], 400, ['']],
    ['two things at once', '/recalls', { what: { event: {}, batch: {} }, reason: 'x' }, 400, ['/what']],
    ['an event without a name', '/recalls', { what: { event: { source: 7 } }, reason: 'x' }, 400, ['/what/event/source', '/what/event/id']],
    ['a batch that ends before it begins', '/recalls', { what: { batch: { source: 's', from: '2026-11-24T10:00:00Z', to: '2026-11-24T10:00:00Z' } }, reason: 'x' }, 400, ['/what/batch/to']],
    ['a batch without times, of no rule', '/recalls', { what: { batch: { source: 's', rule: 'nonsense' } }, reason: ' ' }, 400, ['/what/batch/from', '/what/batch/to', '/what/batch/rule', '/reason']],
    ['a text in no language', '/recalls', { what: { wording: { wordingId: 'neutral', version: '1', language: 'fr' } }, reason: 'x', dryRun: 'yes' }, 400, ['/what/wording/language', '/dryRun']],
    ['a text that there is not', '/recalls', { what: { wording: { wordingId: 'nonsense', version: '1' } }, reason: 'x' }, 422, ['/what/wording/wordingId']],
    ['a version that there is not', '/recalls', { what: { wording: { wordingId: 'neutral', version: '99' } }, reason: 'x' }, 422, ['/what/wording/version']],
    ['no words', '/recalls/x/correction', {}, 400, ['']],
    ['words in one language', '/recalls/x/correction', { words: { en: OWN_WORDS.en } }, 400, ['/words/cy']],
    ['words with holes', '/recalls/x/correction', { words: { ...OWN_WORDS, en: { ...OWN_WORDS.en, sms: '', happened: [], means: ['a\nb', 7] } } }, 400, ['/words/en/happened', '/words/en/means/0', '/words/en/means/1', '/words/en/sms']],
    ['neither yes nor no', '/recalls/x/words', { word: 'maybe' }, 400, ['/word', '/reason']],
    ['no reason to lift', '/recalls/x/lift', { reason: '' }, 400, ['/reason']],
  ])('%s: every fault is named', async (_what, path, body, status, pointers) => {
    const answer = await running().call('POST', path, body, as('op-1'))
    expect([answer.status, (answer.body?.['errors'] as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer).sort()]).toEqual([status, [...pointers].sort()])
  })

  it('words that do not pass the gate are refused with all that it finds; nobody does any of it without the scope, or to what is not there', async () => {
    const what = { batch: { source: 'urn:test:gate', from: isoInstant(NOON), to: isoInstant(NOON + 1) } }
    const { body: recalled } = await running().call('POST', '/recalls', { what, reason: 'it was wrong' }, as('op-1'))
    const recallId = String(recalled?.['recallId'])
    const { status, body } = await running().call('POST', `/recalls/${recallId}/correction`, { words: { ...OWN_WORDS, en: { ...OWN_WORDS.en, happened: ['Hello ((name)).'] } } }, as('op-1'))
    expect([status, body?.['errors']]).toEqual([422, [{ pointer: '/words/en/happened/0', detail: expect.stringContaining('((name))') }]])
    for (const [method, path, sent] of [['POST', '/recalls', {}], ['GET', '/recalls', undefined], ['GET', `/recalls/${recallId}`, undefined], ['GET', `/recalls/${recallId}/messages`, undefined], ['POST', `/recalls/${recallId}/correction`, {}], ['POST', `/recalls/${recallId}/words`, {}], ['POST', `/recalls/${recallId}/lift`, {}]] as const) {
      expect((await running().call(method, path, sent, bearerOf('stops:write'))).status).toBe(403)
    }
    expect((await Promise.all([running().call('GET', '/recalls/x', undefined, as('a')), running().call('GET', '/recalls/x/messages', undefined, as('a')), running().call('POST', '/recalls/x/words', { word: 'approve', reason: 'read it' }, as('a')), running().call('POST', '/recalls/x/correction', { released: true }, as('a'))])).map((answer) => answer.status)).toEqual([404, 404, 404, 404])
    expect((await running().call('GET', '/recalls?standing=perhaps&limit=0', undefined, as('a'))).body).toMatchObject({ status: 400, errors: [{ pointer: '/standing' }, { pointer: '/limit' }] })
  })
}
