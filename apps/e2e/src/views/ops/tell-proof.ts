// Why: an inspector sees that everything flows, takes the proof of a case away and has it checked; what was touched is refused with its first broken
// entry named, and what is not his to see is not shown.
import { readFile } from 'node:fs/promises'
import { expect } from '@jest/globals'
import { follow, tabTo } from '../by-keyboard.js'
import type { Matter, Stage } from './ops-stage.js'
import type { Crew } from './tell-five-tasks.js'

export async function tellProving({ run }: Stage, { ian }: Crew, { flood, read: caseId }: Matter): Promise<void> {
  const { page } = ian
  await ian.start()
  await ian.menu('nav.flow')
  expect(await page.locator('[data-test=services] tbody tr').allTextContents()).toContainEqual(expect.stringContaining(`${ian.say('service.rules')}${ian.say('flow.up')}`))
  expect(Number(await ian.text('open'))).toBeGreaterThan(0)
  await ian.seen('/flow', 'full')
  await tabTo(page, ian.say('search.label'))
  await page.keyboard.type(caseId)
  await Promise.all([page.waitForURL(run.url(10, `/cases/${encodeURIComponent(caseId)}`)), page.keyboard.press('Enter')])
  expect(await ian.text('story')).toContain(`${ian.say(`named.${flood}`)}.`)
  await ian.seen('/cases/:caseId', 'full')
  await ian.to('case.pack')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const pack = await readFile(await download.path(), 'utf8')

  const verify = async (text: string): Promise<void> => {
    await ian.to('packs.paste')
    await page.keyboard.insertText(text)
    await ian.follow('packs.verify')
  }
  await ian.follow('case.verify')
  await verify(pack)
  expect(await ian.text('valid')).toContain(ian.say('packs.valid'))
  await ian.seen('/evidence-packs', 'valid')
  const touched = JSON.parse(pack) as { chain: { factSha256: string }[] }
  touched.chain[1] = { ...touched.chain[1]!, factSha256: '0'.repeat(64) }
  await verify(JSON.stringify(touched))
  expect(await ian.text('broken')).toContain(ian.say('packs.at.entry', { index: 1, caseId }))
  await ian.seen('/evidence-packs', 'broken')

  const refused = await page.goto(run.url(10, '/quarantine'))
  expect([refused?.status(), await page.textContent('h1')]).toEqual([403, ian.say('problem.403')])
  await ian.seen('/quarantine', 'refused')
}

/** Ends every session of his, here and at the issuer. */
export async function tellSigningOut({ run }: Stage, { ian }: Crew): Promise<void> {
  const { page } = ian
  const cookies = (await page.context().cookies(run.url(10, '/'))).filter(({ name }) => name.startsWith('__Host-ops'))
  expect(cookies.map(({ secure, httpOnly, sameSite, path }) => ({ secure, httpOnly, sameSite, path }))).toContainEqual({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' })
  await follow(page, ian.say('shell.sign-out-everywhere'))
  await tabTo(page, 'Yes, sign me out')
  await Promise.all([page.waitForURL(run.url(10, '/signed-out')), page.keyboard.press('Enter')])
  expect(await page.textContent('h1')).toBe(ian.say('signed-out.title'))
  await ian.seen('/signed-out', 'full')
  await page.goto(run.url(10, '/guards'))
  expect(new URL(page.url()).port).toBe(new URL(run.url(30)).port)
}
