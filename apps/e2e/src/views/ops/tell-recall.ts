// Why: what was said wrongly is recalled by one person and put right by the word of another, who sees it come; who got it is corrected, and nobody else.
import { expect } from '@jest/globals'
import { SOURCE } from '../../story.js'
import type { Matter, Stage } from './ops-stage.js'
import type { Crew } from './tell-five-tasks.js'

type Recall = {
  what: { event?: { id: string } }
  by: string
  reason: string
  correction: { state: string; proposedBy: string; word: { by: string; reason: string } | null } | null
}

export async function tellRecalling({ run, story }: Stage, { olwen, anwen }: Crew, { wrong: { eventId, got, late } }: Matter): Promise<void> {
  const told = async (to: string, what: RegExp): Promise<number> => (await story.messages(to)).filter(({ text }) => what.test(text)).length
  expect([await told(got, /arrested/), await told(late, /arrested/)]).toEqual([1, 0])
  await anwen.start()
  expect(await anwen.page.locator('[data-test=corrections]').count()).toBe(0)
  await anwen.page.evaluate('window.neverLeft = true')

  await olwen.start()
  await olwen.menu('nav.recalls')
  await olwen.follow('recalls.kind.event')
  await olwen.choose('recalls.eventSource', SOURCE)
  await olwen.fill('recalls.eventId', eventId)
  await olwen.fill('stops.why', olwen.writes.wrong)
  await olwen.follow('recalls.look')
  expect([await olwen.text('gotIt'), await olwen.text('wouldStop')]).toEqual(['1', '1'])
  await olwen.seen('/recalls/look', 'full')
  await olwen.follow('recalls.do')
  await olwen.comes('stopped', '1')
  await olwen.follow('recall.propose-released')
  expect(await olwen.text('standing')).toContain(olwen.say('recalls.standing.proposed'))
  await olwen.seen('/recalls/:recallId', 'proposed')
  await olwen.follow('recall.messages')
  await olwen.seen('/recalls/:recallId/messages', 'full')

  await anwen.comes('corrections', '1')
  expect(await anwen.page.evaluate('window.neverLeft === true')).toBe(anwen.way.script)
  await anwen.follow('start.corrections')
  await anwen.seen('/recalls', 'full')
  await anwen.follow('recalls.what.event', { id: eventId, source: SOURCE })
  await anwen.tick('recall.word.approve')
  await anwen.fill('stops.why', anwen.writes.stands)
  await anwen.follow('guard.send')
  await anwen.comes('corrected', '1')
  await run.eventually('who got it is corrected', async () => (await told(got, /That was a mistake/)) === 1)
  expect(await told(late, /./)).toBe(0)
  await anwen.seen('/recalls/:recallId', 'approved')
  const { items } = (await run.call('GET', run.url(3, '/recalls'))).body as { items: Recall[] }
  expect(items.filter(({ what }) => what.event?.id === eventId)).toMatchObject([
    { by: 'op-1', reason: olwen.writes.wrong, correction: { state: 'approved', proposedBy: 'op-1', word: { by: 'ap-1', reason: anwen.writes.stands } } },
  ])
}
