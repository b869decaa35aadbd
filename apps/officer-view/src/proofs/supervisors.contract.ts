// Why: who is set over others sees who was told that something waits, and tells them.
import { describe, expect, it } from '@jest/globals'
import { problems, type WholeView } from './whole-view.contract.js'

export function provesSupervisors(view: WholeView): void {
  describe('a supervisor', () => {
    const nudge = (officerId: string) => view.send('/unit/nudges', { officerId }, { roles: ['supervisor'], subject: 'PS-1' })

    it('sees who was nudged, and nudges in her own name', async () => {
      const { $ } = await view.see('/unit', ['supervisor'])
      expect([$('[data-test=nudged]').text(), $('form[action="/unit/nudges"] button').text().trim()]).toEqual([expect.stringContaining('Nudged by email'), 'Nudge by email: Sam Field'])
      const { status, to, asked } = await nudge('PC-1')
      expect([status, to, asked.at(-1)]).toEqual([303, '/unit', expect.objectContaining({ method: 'POST', path: '/officers/PC-1/nudges', token: 'token-of-PS-1' })])
    })

    it('is told why somebody cannot be nudged', async () => {
      const { status, $ } = await nudge('PC-2')
      expect([status, problems($)]).toEqual([409, [expect.stringMatching(/^#officers Nothing waits for this officer/)]])
    })
  })
}
