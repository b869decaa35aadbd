// Why: every page of the ops console, in each of the states that it has and that no story comes by: with nothing in it, with everything, and with a fault.
import { OPS_CONSOLE } from '@kept-informed/app-ops-console'
import { join } from 'node:path'
import { type Language, sayIn } from '@kept-informed/web'
import type { Page } from 'playwright-core'
import type { Visit } from '../walk/walk.js'

const SOON = 10_000
const ANOTHER_CODE = join(import.meta.dirname, '../../../../../libs/domain/victims-code/packs/examples/example-faster-code.json')
const say = sayIn(OPS_CONSOLE.words, 'cy')
const press = (key: string) => (page: Page): Promise<unknown> =>
  Promise.all([page.waitForEvent('load', { timeout: SOON }), page.getByRole('button', { name: say(key), exact: true }).last().click()])
type At = (path: string) => string
/** What there is to look at, by the ids that the doors give. */
export type There = { caseId: string; victimId: string; taskId: string; provider: string; wording: string }

const EMPTY_AT_FIRST = ['/', '/flow', '/quarantine', '/tasks', '/guards', '/stops', '/deliveries', '/recalls', '/forecast', '/timeliness', '/survey', '/balances'] as const

/** Of an operator, while nothing has happened. */
export const emptyVisits = (at: At): Visit[] => EMPTY_AT_FIRST.map((route) => ({ route, state: 'empty', address: at(route) }))

/** Of an operator. */
export const operatorVisits = (at: At, { caseId, victimId, taskId, provider, wording }: There): Visit[] => [
  ...['/tasks', '/deliveries', '/forecast'].map((route): Visit => ({ route, state: 'full', address: at(route) })),
  { route: '/search', state: 'none', address: at('/search?q=nobody-knows-this'), status: 404 },
  { route: '/tasks/:taskId', state: 'full', address: at(`/tasks/${taskId}`) },
  { route: '/deliveries/:provider', state: 'full', address: at(`/deliveries/${provider}`) },
  ...['channel', 'template', 'source'].map((kind): Visit => ({ route: '/stops', state: kind, address: at(`/stops?kind=${kind}`), shows: ['#value'] })),
  { route: '/recalls', state: 'wording', address: at('/recalls?kind=wording'), shows: ['#wording option'] },
  { route: '/recalls', state: 'fault', address: at('/recalls?kind=batch'), first: press('recalls.look') },
  { route: '/cases/:caseId', state: 'to-act-on', address: at(`/cases/${encodeURIComponent(caseId)}`), shows: ['main a[href^="/recalls?kind=event"]', 'main a[href^="/stops?kind=case"]'] },
  { route: '/victims/:victimId', state: 'full', address: at(`/victims/${victimId}`) },
  { route: '/wordings', state: 'full', address: at('/wordings') },
  { route: '/wordings/:wordingId/:language/:version', state: 'full', address: at(`/wordings/${wording}`) },
  { route: '/what-if', state: 'empty', address: at('/what-if') },
  { route: '/what-if', state: 'fault', address: at('/what-if'), first: press('what-if.ask') },
  { route: '/nowhere', state: 'problem', address: at('/nowhere'), status: 404 },
]

/** Of an operator, of what is counted over many people and compared over many cases. */
export function countedVisits(at: At, language: Language): Visit[] {
  const said = sayIn(OPS_CONSOLE.words, language)
  const smallIn = (table: string): string => `[data-test=${table}] td:text-is("${said('timeliness.small')}")`
  const tryPack = async (page: Page): Promise<void> => {
    await page.setInputFiles('#file', ANOTHER_CODE)
    await Promise.all([page.waitForEvent('load', { timeout: SOON }), page.getByRole('button', { name: said('what-if.ask'), exact: true }).click()])
  }
  return [
    { route: '/survey', state: 'full', address: at('/survey'), shows: ['[data-test=answers]', '[data-test=months] tbody tr', smallIn('rights')] },
    {
      route: '/timeliness',
      state: 'full',
      address: at('/timeliness'),
      shows: ['svg[role=img]', '[data-test=rights] tbody tr', ...['age', 'entitlement', 'offence'].map((by) => `[data-test=groups-${by}] tbody tr`), smallIn('groups-entitlement')],
    },
    { route: '/what-if', state: 'full', address: at('/what-if'), first: tryPack, shows: ['svg[role=img]', '[data-test=differences] tbody tr', '[data-test="list.csv"]'] },
  ]
}

/** Of an inspector. */
export const inspectorVisits = (at: At): Visit[] => [
  { route: '/evidence-packs', state: 'fault', address: at('/evidence-packs'), first: press('packs.verify') },
]
