// Why: what people at the console do most, each from the first page to the fact in the chain, by keyboard alone; told in the easiest way and in the hardest.
import { expect } from '@jest/globals'
import type { AtConsole } from './at-console.js'
import type { Matter, Stage } from './ops-stage.js'

export type Crew = { /** An operator. */ olwen: AtConsole; /** An approver. */ anwen: AtConsole; /** An inspector. */ ian: AtConsole }

type Guard = { ruleId: string; state: string; counted: number; words: { word: string; by: string; reason: string }[] }

/** Two people refuse a flood, each in her own name; one of them twice is not two. */
export async function tellRefusingFlood({ run }: Stage, { olwen, anwen }: Crew, { flood }: Matter): Promise<void> {
  const guard = async (): Promise<Guard | undefined> => ((await run.call('GET', run.url(3, '/guards'))).body as { items: Guard[] }).items.find(({ ruleId }) => ruleId === flood)
  const refuse = async (who: AtConsole, reason: string): Promise<void> => {
    await who.tick('guard.word.refuse')
    await who.fill('guard.reason', reason)
    await who.follow('guard.send')
  }
  await olwen.start()
  await olwen.seen('/', 'full')
  await olwen.follow('start.guardsOpen')
  await olwen.seen('/guards', 'full')
  await olwen.follow(`named.${flood}`)
  expect(await olwen.text('difference')).toBe(olwen.say('guard.difference-said', { counted: (await guard())?.counted ?? 0, usual: 0, limit: 5 }))
  await olwen.seen('/guards/:guardId', 'full')
  await olwen.follow('guard.send')
  await olwen.toldOf('guard.choose')
  await olwen.seen('/guards/:guardId', 'fault')
  await refuse(olwen, olwen.writes.refused)
  expect(await olwen.text('words')).toContain('op-1')
  await refuse(olwen, olwen.writes.refused)
  await olwen.toldOf('guard.said-already')
  expect((await guard())?.state).toBe('open')

  await anwen.start()
  await anwen.follow('start.guardsOpen')
  await anwen.follow(`named.${flood}`)
  await refuse(anwen, anwen.writes.agreed)
  expect(await anwen.text('state')).toContain(anwen.say('guards.state.refused'))
  await anwen.seen('/guards/:guardId', 'refused')
  expect(await guard()).toMatchObject({
    state: 'refused',
    words: [{ word: 'refuse', by: 'op-1', reason: olwen.writes.refused }, { word: 'refuse', by: 'ap-1', reason: anwen.writes.agreed }],
  })
}

/** A record that could not be taken is mended in place, and its case has what it said. */
export async function tellMendingRecord({ run, story }: Stage, { olwen }: Crew): Promise<void> {
  const { page } = olwen
  await olwen.start()
  await olwen.follow('start.quarantined')
  await olwen.seen('/quarantine', 'full')
  await olwen.follow('quarantine.reason.unknown-victim')
  await olwen.follow('quarantine.reason.unknown-victim')
  expect(await olwen.text('reasons')).toContain('/data/victimIds/1')
  await olwen.seen('/quarantine/:quarantineId', 'full')
  await olwen.follow('quarantine.release')
  await olwen.toldOf('quarantine.still-wrong')
  expect(await olwen.text('faults')).toMatch(/\/data\/victimIds\/1\s*\(.* \d+: "nobody"\)/)
  await olwen.seen('/quarantine/:quarantineId', 'fault')
  await olwen.to('quarantine.event')
  const text = await page.inputValue('#event')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text.replace(/,\s*"nobody"/, ''))
  await olwen.follow('quarantine.release')
  expect(await page.textContent('.govuk-notification-banner')).toContain(olwen.say('quarantine.done.released'))
  await run.moveClock({ advance: 'PT1M' })
  const { id, subject } = JSON.parse(text) as { id: string; subject: string }
  expect((await story.timeline(subject))?.events.map((event) => event.id)).toContain(id)
}

/** A kind of news is stopped, and let go again, each with a reason that is kept. */
export async function tellStopping({ run }: Stage, { olwen }: Crew): Promise<void> {
  await olwen.start()
  await olwen.menu('nav.stops')
  await olwen.follow('stops.kind.rule')
  await olwen.follow('stops.stop')
  await olwen.toldOf('stops.name-it')
  await olwen.seen('/stops', 'fault')
  await olwen.choose('stops.which.rule', olwen.say('named.verdict'))
  await olwen.fill('stops.why', olwen.writes.stopped)
  await olwen.follow('stops.stop')
  const standing = await olwen.text('standing')
  for (const said of [`${olwen.say('stops.kind.rule')}: ${olwen.say('named.verdict')}`, olwen.writes.stopped]) expect(standing).toContain(said)
  await olwen.seen('/stops', 'full')
  await olwen.fill('stops.why-lift', olwen.writes.mended)
  await olwen.follow('stops.lift')
  expect(await olwen.text('none')).toBe(olwen.say('stops.none'))
  const { items } = (await run.call('GET', run.url(3, '/stops'))).body as { items: object[] }
  expect(items).toContainEqual(
    expect.objectContaining({
      kind: 'rule',
      value: 'verdict',
      reason: olwen.writes.stopped,
      by: 'op-1',
      lifted: expect.objectContaining({ by: 'op-1', reason: olwen.writes.mended }) as unknown,
    }),
  )
}
