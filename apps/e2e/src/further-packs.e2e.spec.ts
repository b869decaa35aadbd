// Why: a force's own promise is a file in a folder; it must be owed like the Code, explained like the Code, and be known to what is asked of
// another Code. And a draft is weighed by the running system, which is not changed by it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CodePack } from '@kept-informed/victims-code'
import { MONDAY } from './each-log.js'
import { LocalRun } from './local-run.js'
import { Story } from './story.js'

const SHIPPED = resolve(import.meta.dirname, '../../../libs/domain/victims-code/packs')
const shipped = (file: string): CodePack => JSON.parse(readFileSync(join(SHIPPED, file), 'utf8')) as CodePack
const CASE = 'PACKS/1'
const VISIT: CodePack = {
  pack: 'our-promises', version: '7', effectiveFrom: '2026-01-01', effectiveTo: null,
  rows: [{ ruleId: 'visit-after-arrest', on: ['suspect-arrested'], kind: 'act', right: null, paragraph: null, basis: 'policy', owedBy: 'police', clock: 'event', limits: { standard: 3, enhanced: 2 }, condition: null, mustTell: 'no', settledBy: ['officer-attended'], tell: 'Visit after an arrest', source: 'Our own promise, 2026', confidence: 'number is policy' }],
}
const faster = (): CodePack => {
  const code = shipped('examples/example-faster-code.json')
  return { ...code, version: '2026', effectiveFrom: '2026-06-01' }
}

describe('further packs', () => {
  let run: LocalRun
  let story: Story
  const folder = mkdtempSync(join(tmpdir(), 'kept-informed-packs-'))
  beforeAll(async () => {
    writeFileSync(join(folder, 'ours.json'), JSON.stringify(VISIT))
    writeFileSync(join(folder, 'code-2026.json'), JSON.stringify(faster()))
    run = await LocalRun.start({ clock: MONDAY, env: { CODE_PACKS: folder } })
    story = new Story(run)
    const at = await run.now()
    await story.send(story.crime(CASE, at, ['packs-v1']), story.event(CASE, 'arrest', 'suspect-arrested', at, { suspectRef: 's1' }))
  }, 90_000)
  afterAll(async () => {
    await run.end()
    rmSync(folder, { recursive: true })
  }, 30_000)
  const why = async (obligationId: string) => (await run.call('GET', run.url(4, `/obligations/${obligationId}/why`))).body as { row: object; ended: object | null; inWords: { en: string } }

  it('what they owe is owed, and says pack, version, row and source', async () => {
    const visit = await story.obligation(CASE, 'visit-after-arrest', 'owed')
    expect(visit).toMatchObject({ pack: 'our-promises', codeVersion: '7', dueOn: '2026-11-26' })
    expect((await why(visit.obligationId)).row).toMatchObject({ pack: 'our-promises', version: '7', ruleId: 'visit-after-arrest', limits: { standard: 3, enhanced: 2 }, tell: 'Visit after an arrest', source: 'Our own promise, 2026' })
  })

  it('a later version of the Code counts from its day, in the timeline too', async () => {
    const arrest = await story.obligation(CASE, 'suspect-arrested', 'owed')
    expect(arrest).toMatchObject({ codeVersion: '2026', dueOn: '2026-11-25' })
    expect((await why(arrest.obligationId)).row).toMatchObject({ version: '2026', limits: { standard: 2, enhanced: 1 }, source: 'An example, not law' })
    expect(await story.timeline(CASE)).toMatchObject({ codeVersion: '2026' })
  })

  it('what settles it is named with its day', async () => {
    const at = await run.moveClock({ advance: 'P1D' })
    await story.send(story.event(CASE, 'attended', 'officer-attended', at, {}))
    const visit = await story.obligation(CASE, 'visit-after-arrest', 'met')
    expect(visit).toMatchObject({ endedAt: visit.metAt, endedBy: { source: 'urn:e2e:records', id: 'attended' } })
    expect(await why(visit.obligationId)).toMatchObject({ ended: { because: { id: 'attended', type: 'case.officer-attended.v1' } }, inWords: { en: expect.stringContaining('It was done on Tuesday 24 November 2026. That was in time.') } })
  })

  it('another Code is weighed against all of them, by the door and by the command alike', async () => {
    const file = join(folder, 'answer.txt')
    const ask = (pack: CodePack) => run.call('POST', run.url(2, '/what-if'), { pack })
    const back = shipped('victims-code-2021.json')
    const door = await ask(back)
    expect(door).toMatchObject({ status: 200, body: { pack: 'victims-code', version: '2021', cases: 1, rules: { 'suspect-arrested': { appear: 0, vanish: 0, earlier: 0, later: 1, missed: 0 } } } })
    const command = await run.command('what-if', ['--pack', join(SHIPPED, 'victims-code-2021.json'), '--json', file])
    expect([command.code, { ...(JSON.parse(readFileSync(file, 'utf8')) as object), seconds: 0 }]).toEqual([0, { ...(door.body as object), seconds: 0 }])
    expect(await ask({ ...back, rows: [...back.rows, ...VISIT.rows] })).toMatchObject({ status: 422, body: { errors: [{ pointer: `/pack/rows/${back.rows.length}/ruleId` }] } })
    expect(await story.obligation(CASE, 'suspect-arrested', 'owed')).toMatchObject({ dueOn: '2026-11-25' })
  }, 60_000)

  it('one that is broken stops the next start and is named', async () => {
    writeFileSync(join(folder, 'broken.json'), JSON.stringify({ ...VISIT, pack: 'broken', rows: [] }))
    await run.stop()
    await expect(run.up()).rejects.toThrow(/CODE_PACKS has packs that cannot be used:\s+broken\.json \/rows must not be empty/)
  }, 60_000)
})
