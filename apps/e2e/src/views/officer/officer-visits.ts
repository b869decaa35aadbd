// Why: every page of the officer view in each of the states that it has, also where no story of an officer leads.
import { OFFICER_WORDS } from '@kept-informed/app-officer-view'
import { sayIn, SHELL_WORDS } from '@kept-informed/web'
import type { Page } from 'playwright-core'
import type { Timeline } from '../../story.js'
import type { Visit } from '../walk/walk.js'

const SOON = 10_000
const say = sayIn({ ...SHELL_WORDS, ...OFFICER_WORDS }, 'cy')
const press = (key: string) => (page: Page): Promise<unknown> =>
  Promise.all([page.waitForEvent('load', { timeout: SOON }), page.getByRole('button', { name: say(key), exact: true }).last().click()])
/** What is folded away is opened, and the form in it sent as it is. */
const opened = (folded: string, send: string) => async (page: Page): Promise<void> => {
  const details = page.locator('details', { hasText: say(folded) })
  await details.locator('summary').click()
  await Promise.all([page.waitForEvent('load', { timeout: SOON }), details.getByRole('button', { name: say(send), exact: true }).click()])
}
const search = (text: string) => async (page: Page): Promise<void> => {
  await page.getByLabel(say('find.label')).fill(text)
  await press('shell.search')(page)
}
type At = (path: string) => string
const caseAt = (at: At, caseId: string, path = ''): string => at(`/cases/${encodeURIComponent(caseId)}${path}`)

/** Pages and states of the officer in the case at which no story looks. */
export function officerVisits(at: At, { caseId, obligations }: Timeline): Visit[] {
  const { victimId, obligationId } = obligations[0] ?? { victimId: '', obligationId: '' }
  const of = (path = ''): string => caseAt(at, caseId, path)
  const person = of(`/people/${victimId}`)
  return [
    { route: '/find', state: 'empty', address: at('/find') },
    { route: '/find', state: 'none', address: at('/find'), first: search('NONE') },
    { route: '/cases/:caseId/duties/:obligationId', state: 'full', address: of(`/duties/${obligationId}`) },
    ...FORMS.map((kind): Visit => ({ route: '/cases/:caseId/record/:kind', state: kind, address: of(`/record/${kind}`) })),
    { route: '/cases/:caseId/recorded/:eventId', state: 'not-yet', address: of('/recorded/none') },
    { route: '/cases/:caseId/people/:victimId', state: 'fault', address: person, first: opened('contact.add', 'contact.send') },
    { route: '/cases/:caseId/people/:victimId', state: 'fault-address', address: person, first: opened('address.add', 'contact.send') },
    { route: '/cases/:caseId/people/:victimId', state: 'fault-reason', address: person, first: press('person.reveal') },
    { route: '/signed-out', state: 'full', address: at('/signed-out') },
    { route: '/nowhere', state: 'problem', address: at('/nowhere'), status: 404 },
  ]
}

/** The view's own spec asks for each form; one for each kind of field is looked at: those that no story fills in. */
const FORMS = ['needs-assessed', 'suspect-bailed', 'no-further-action'] as const
