// Why: who did something, and who is to do it, is said by name where a name is known, and by what the facts hold where it is not.
import { describe, expect, it } from '@jest/globals'
import type { Desk } from './desk.contract.js'
import { RECALL_ID } from '../testing/played-sending.js'
import { TASK_ID } from '../testing/played-work.js'

export const naming = (desk: Desk): void => describe('a member of staff who asks who', () => {
  it.each([
    ['stops', '/stops', 'op-1'],
    ['recalls', '/recalls', 'op-1'],
    ['one recall', `/recalls/${RECALL_ID}`, 'op-1'],
    ['a provider', '/deliveries/twilio', 'op-1'],
    ['wordings', '/wordings', 'ap-1'],
    ['one wording', '/wordings/verdict/en/1', 'ap-1'],
  ])('is told who did something by the name with which she signed in, and her subject: %s', async (_, path, subject) => {
    await desk.run.signedInAs(['operator'], subject)
    expect((await desk.pageFor('operator', path))('main').text()).toContain(`Name of ${subject} (${subject})`)
    const { cookie } = await desk.run.signedInAs(['operator'])
    if (path === '/stops') expect(await (await desk.run.call('GET', '/stops?format=csv', { cookie })).text()).not.toContain('Name of')
  })

  it.each([
    ['tasks', '/tasks'],
    ['a task', `/tasks/${TASK_ID}`],
    ['the tasks of a case', '/cases/01TW%2F1%2F26'],
    ['what will be missed', '/forecast'],
  ])('is told which officer by name and number, and by number alone while the directory is away: %s', async (_, path) => {
    const said = async () => (await desk.pageFor('operator', path))('main').text()
    expect(await said()).toContain('PC Priya Chandra (PC-1)')
    desk.away = ['/officers']
    const without = await said()
    desk.away = []
    expect(without).toContain('Officer PC-1')
  })
})
