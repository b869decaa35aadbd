// Why: every page of the officer view, in each of the states that it has: with nothing in it, with everything, and with a fault.
import { OFFICER_WORDS, RECORDABLES } from '@kept-informed/app-officer-view'
import { sayIn, SHELL_WORDS } from '@kept-informed/web'
import type { Page } from 'playwright-core'
import type { Timeline } from '../../story.js'
import type { Visit } from '../walk/walk.js'

const SOON = 10_000
const say = sayIn({ ...SHELL_WORDS, ...OFFICER_WORDS }, 'cy')
const press = (key: string) => (page: Page): Promise<unknown> => Promise.all([page.waitForEvent('load', { timeout: SOON }), page.getByRole('button', { name: say(key), exact: true }).last().click()])
const search = (text: string) => async (page: Page): Promise<void> => {
  await page.getByLabel(say('find.label')).fill(text)
  await press('shell.search')(page)
}
type At = (path: string) => string
const caseAt = (at: At, caseId: string, path = ''): string => at(`/cases/${encodeURIComponent(caseId)}${path}`)

/** Of the officer in the case. `waits`: a case of which a message waits for her word. */
export function officerVisits(at: At, { caseId, obligations, events, tasks }: Timeline): Visit[] {
  const [victimId, task, duty, event] = [obligations[0]?.victimId ?? '', tasks.find(({ kind }) => kind === 'approve-message')?.taskId ?? '', obligations[0]?.obligationId ?? '', events[0]?.id ?? '']
  const of = (path = ''): string => caseAt(at, caseId, path)
  return [
    { route: '/', state: 'full', address: at('/') },
    { route: '/find', state: 'empty', address: at('/find') },
  { route: '/find', state: 'none', address: at('/find'), first: search('NONE') },
    { route: '/tasks/:taskId', state: 'approve', address: at(`/tasks/${task}`) },
    { route: '/tasks/:taskId', state: 'fault', address: at(`/tasks/${task}`), first: press('task.send') },
    { route: '/cases/:caseId', state: 'full', address: of() },
    { route: '/cases/:caseId/duties/:obligationId', state: 'full', address: of(`/duties/${duty}`) },
    { route: '/cases/:caseId/record', state: 'full', address: of('/record') },
    ...RECORDABLES.filter(({ supervisorOnly }) => !supervisorOnly).map(({ kind }): Visit => ({ route: '/cases/:caseId/record/:kind', state: kind, address: of(`/record/${kind}`) })),
    { route: '/cases/:caseId/record/:kind', state: 'fault', address: of('/record/contact-held'), first: press('record.send') },
    { route: '/cases/:caseId/recorded/:eventId', state: 'full', address: of(`/recorded/${encodeURIComponent(event)}`) },
    { route: '/cases/:caseId/recorded/:eventId', state: 'not-yet', address: of('/recorded/none') },
    { route: '/cases/:caseId/people/:victimId', state: 'full', address: of(`/people/${victimId}`) },
    { route: '/cases/:caseId/people/:victimId', state: 'fault', address: of(`/people/${victimId}`), first: (page) => page.getByText(say('contact.add')).click().then(() => press('contact.send')(page)) },
    { route: '/cases/:caseId/people/:victimId', state: 'shown', address: of(`/people/${victimId}`), first: press('person.reveal') },
    { route: '/signed-out', state: 'full', address: at('/signed-out') },
    { route: '/nowhere', state: 'problem', address: at('/nowhere'), status: 404 },
  ]
}

/** Of who is set over others, and has nothing to do herself. */
export const supervisorVisits = (at: At): Visit[] => [
  { route: '/', state: 'empty', address: at('/') },
  { route: '/unit', state: 'full', address: at('/unit') },
]

/** Of who takes calls. */
export const callVisits = (at: At, number: string, codePhrase: string): Visit[] => {
  const check = (phrase: string) => async (page: Page): Promise<void> => {
    await page.getByLabel(say('helpline.number'), { exact: true }).fill(number)
    await page.getByLabel(say('helpline.phrase'), { exact: true }).fill(phrase)
    await press('helpline.check')(page)
  }
  return [
    { route: '/helpline', state: 'empty', address: at('/helpline') },
    { route: '/helpline', state: 'fault', address: at('/helpline'), first: press('helpline.check') },
    { route: '/helpline', state: 'wrong-phrase', address: at('/helpline'), first: check('harebell') },
    { route: '/helpline/callers/:checkId', state: 'full', address: at('/helpline'), first: check(codePhrase) },
    { route: '/cases/:caseId', state: 'refused', address: caseAt(at, 'OFF/1/26'), status: 403 },
  ]
}
