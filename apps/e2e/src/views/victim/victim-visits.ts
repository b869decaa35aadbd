// Why: every page of the victim view, in each of the states that it has: with nothing in it, with everything, and with a fault.
import { VICTIM_WORDS } from '@kept-informed/app-victim-view'
import { sayIn } from '@kept-informed/web'
import type { Page } from 'playwright-core'
import type { Visit } from '../walk/walk.js'
import type { HerPhone } from './her-phone.js'

const SOON = 10_000
const say = sayIn(VICTIM_WORDS, 'cy')
const send = (key: string) => (page: Page): Promise<unknown> => Promise.all([page.waitForEvent('load', { timeout: SOON }), page.getByRole('button', { name: say(key), exact: true }).first().click()])
const fill = (label: string, text: string, key: string) => async (page: Page): Promise<void> => {
  await page.getByLabel(say(label)).fill(text)
  await send(key)(page)
}

/** Signs her in, in Welsh, by a page that is as hard as all of them; ends on that of her case. */
export async function letIn(page: Page, address: string, phone: HerPhone): Promise<void> {
  await page.goto(`${address}?lang=cy`)
  const code = await phone.codeAfter(async () => fill('start.reference', await phone.reference(), 'start.send')(page))
  await fill('code.label', code, 'code.send')(page)
}

type At = (path: string) => string
/** Nobody is signed in. `reference`: of a message of ours. */
export const openVisits = (at: At, reference: string): Visit[] => [
  { route: '/', state: 'empty', address: at('/') },
  { route: '/', state: 'fault', address: at('/'), first: send('start.send') },
  { route: '/check', state: 'empty', address: at('/check') },
  { route: '/check', state: 'fault', address: at('/check'), first: fill('start.reference', 'x', 'check.send') },
  { route: '/check', state: 'ours', address: at('/check'), first: fill('start.reference', reference, 'check.send') },
  { route: '/check', state: 'not-ours', address: at('/check'), first: fill('start.reference', 'KI-00000000', 'check.send') },
  { route: '/about', state: 'full', address: at('/about') },
  { route: '/help', state: 'full', address: at('/help') },
  { route: '/help', state: 'chosen', address: at('/help'), first: send('help.send') },
  { route: '/code', state: 'empty', address: at('/'), first: fill('start.reference', 'KI-00000000', 'start.send') },
  { route: '/code', state: 'fault', address: at('/code'), first: send('code.send') },
  { route: '/nowhere', state: 'problem', address: at('/nowhere'), status: 404 },
]

/** Of who may be told only that there is news. */
export const neutralVisits = (at: At): Visit[] => [
  { route: '/news', state: 'neutral', address: at('/news') },
  { route: '/call', state: 'neutral', address: at('/call') },
]

/** Of who has two cases, of which the first is to be asked about. */
export const ownVisits = (at: At): Visit[] => [
  { route: '/news', state: 'full', address: at('/news') },
  { route: '/contact', state: 'full', address: at('/contact') },
  { route: '/contact', state: 'fault', address: at('/contact'), first: send('contact.new-send') },
  { route: '/contact', state: 'wish-fault', address: at('/contact'), first: send('wish.trusted-send') },
  { route: '/contact', state: 'wished', address: at('/contact'), first: fill('wish.trusted-who', 'fy chwaer', 'wish.trusted-send') },
  { route: '/contact', state: 'saved', address: at('/contact'), first: send('contact.save') },
  { route: '/call', state: 'full', address: at('/call') },
  { route: '/call', state: 'fault', address: at('/call'), first: send('call.send') },
  { route: '/ask', state: 'full', address: at('/ask?n=1') },
  { route: '/ask', state: 'fault', address: at('/ask?n=1'), first: send('ask.complain-send') },
  { route: '/question', state: 'full', address: at('/question?n=1') },
  { route: '/question', state: 'fault', address: at('/question?n=1'), first: send('question.send') },
  // The answer to it is news: after that she is not asked how we did.
  { route: '/ask', state: 'asked', address: at('/ask?n=1'), first: send('ask.review-send') },
]
