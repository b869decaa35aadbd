import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MONDAY } from './each-log.js'
import { LocalRun } from './local-run.js'
import { sms, Story } from './story.js'

const VICTIMS = 40
const numberOf = (n: number): string => `+4477009006${String(10 + n)}`

describe('npm run rotate-master-key beside a running copy', () => {
  let run: LocalRun
  let story: Story
  beforeAll(async () => {
    run = await LocalRun.start({ clock: MONDAY })
    story = new Story(run)
    for (let n = 0; n < VICTIMS; n++) await story.victim(`mk-${n}`, [sms(numberOf(n))])
  }, 120_000)
  afterAll(() => run.end(), 60_000)

  const file = (): string => join(run.stateDir, 'secrets/master-key')
  const rotated = async (): Promise<Record<string, unknown>> => {
    const json = join(run.stateDir, 'rotation.json')
    expect(await run.command('rotate-master-key', ['--json', json])).toMatchObject({ code: 0 })
    return JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>
  }
  const arrest = (n: number, now: string) => [story.crime(`MK/${n}/26`, now, [`mk-${n}`]), story.event(`MK/${n}/26`, `a-${n}`, 'suspect-arrested', now, { suspectRef: 's-1' })]

  it('wraps every key again, while messages leave, and the copy needs no restart', async () => {
    const now = await run.now()
    const sending = (async () => {
      for (let n = 0; n < VICTIMS; n++) await story.send(...arrest(n, now))
    })()
    expect(await rotated()).toMatchObject({ rotated: VICTIMS, left: 0, unreadable: [] })
    await sending
    for (let n = 0; n < VICTIMS; n++) await story.obligation(`MK/${n}/26`, 'suspect-arrested', 'met')
    expect((await story.messages()).filter(({ text }) => /arrest/i.test(text)).map(({ to }) => to).sort()).toEqual(Array.from({ length: VICTIMS }, (_, n) => numberOf(n)).sort())
    await story.victim('mk-new', [sms('+447700900699')])
    expect((await run.call('GET', run.url(3, '/victims/mk-new'))).status).toBe(200)
  }, 180_000)

  it('again, and the old keys can be taken away: a restart with the newest alone reads everybody', async () => {
    expect(await rotated()).toMatchObject({ rotated: VICTIMS + 1, left: 0 })
    const keys = readFileSync(file(), 'utf8').trim().split('\n')
    expect(keys).toHaveLength(3)
    writeFileSync(file(), `${keys[0] ?? ''}\n`)
    await run.stop()
    await run.up()
    for (let n = 0; n < VICTIMS; n++) expect((await run.call('GET', run.url(3, `/victims/mk-${n}`))).body).toMatchObject({ contacts: [{ to: numberOf(n) }] })
    expect(run.log).not.toMatch(/"level":"error"/)
  }, 120_000)

  it('with the copy stopped it does the same; used wrongly it says so', async () => {
    await run.stop()
    expect(await rotated()).toMatchObject({ rotated: VICTIMS + 1, left: 0 })
    expect(await run.command('rotate-master-key', ['--key', 'x'])).toMatchObject({ code: 2 })
    writeFileSync(file(), '07'.repeat(32))
    expect(await run.command('rotate-master-key', [])).toMatchObject({ code: 2 })
    expect(readFileSync(file(), 'utf8')).toBe('07'.repeat(32))
  }, 120_000)
})
