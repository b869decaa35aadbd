// Why: nobody is shown to who has not the phrase, and a call is recorded with two clicks.
import { describe, expect, it } from '@jest/globals'
import { IDS } from '../testing/played-services.js'
import { type Form, problems, type WholeView } from './whole-view.contract.js'

export function provesCallHandlers(view: WholeView): void {
  describe('a call handler', () => {
    const ask = (form: Form) => view.send('/helpline/callers', form, { roles: ['call-handler'], subject: 'ch-1' })

    it.each<[string, Form, number, string[]]>([
      ['nothing', {}, 400, ['#reference Enter a crime reference, a name or a number', '#codePhrase Enter the code phrase that you hear']],
      ['another phrase', { name: 'Ada', codePhrase: 'harebell' }, 400, ['#codePhrase This was not confirmed. Ask again, or let the officer call back. Say nothing of whether we know this person']],
      ['too often', { name: 'Ada', codePhrase: 'once more' }, 429, ['#codePhrase Too many tries. Let the officer in the case call back']],
    ])('who gives %s sees nobody, and the phrase does not come back', async (_, form, status, told) => {
      const answer = await ask(form)
      expect([answer.status, problems(answer.$), answer.$('#codePhrase').val() ?? '']).toEqual([status, told, ''])
      expect(view.run.lines.join()).not.toMatch(/harebell|once more/)
    })

    it('has one page for a caller, and records the call with two clicks', async () => {
      const { to } = await ask({ name: 'Ada', codePhrase: 'bluebell' })
      expect(to).toBe(`/helpline/callers/${IDS.checkId}`)
      const { $ } = await view.see(String(to), ['call-handler'])
      expect([$('h1').text(), $('[data-test=not-yet]').text().trim(), $('[data-test=support]').text()]).toEqual(['Ms Ada Byron', 'News of the arrest', expect.stringContaining('Victim Support')])
      const calls = `/helpline/callers/${IDS.checkId}/calls`
      expect(problems((await view.send(calls, { caseId: IDS.caseId }, { roles: ['call-handler'] })).$)).toEqual(['#told-1 Tick what you told the caller'])
      // What waits for an officer's word cannot be recorded as told by phone.
      expect((await view.send(calls, { caseId: IDS.caseId, told: 'urn:police e1' }, { roles: ['call-handler'] })).status).toBe(400)
      const { status, asked } = await view.send(calls, { caseId: IDS.caseId, told: 'general' }, { roles: ['call-handler'], subject: 'ch-1' })
      expect([status, asked.at(-1)?.body]).toEqual([303, expect.objectContaining({ type: 'case.victim-told.v1', data: { victimId: 'v1', by: 'ch-1', how: 'phone', recordedBy: 'ch-1' } })])
      expect((await view.send(calls, { caseId: 'another', told: 'general' }, { roles: ['call-handler'] })).status).toBe(404)
    })
  })
}
