// Why: the proofs of this view are many and starting it is dear: it is started once, and each proof asks it as a person would, by pages and forms.
import type { StaffRole } from '@kept-informed/identity'
import { type CheerioAPI, load } from 'cheerio'
import { IDS, played } from '../testing/played-services.js'
import { type Asked, OWN, runningOfficerView } from '../testing/running-officer-view.js'

export type Form = Record<string, string | string[]>
/** `asked`: what the doors were asked meanwhile. */
export type Sent = { status: number; to: string | null; $: CheerioAPI; asked: Asked[] }
type Running = Awaited<ReturnType<typeof runningOfficerView>>

export const OURS = { 'sec-fetch-site': 'same-origin', origin: OWN }
export const CASE = `/cases/${encodeURIComponent(IDS.caseId)}`
export const SECRET = `/cases/${encodeURIComponent('01TW/SECRET/26')}`
export const ARREST: Form = { suspectRef: 's1', eventId: IDS.eventId }

/** What each form is sent with when all is well, by its path. */
export const FORMS: Record<string, Form> = {
  '/find': { q: IDS.caseId },
  '/tasks/:taskId/words': { outcome: 'approved' },
  '/cases/:caseId/record/:kind': { ...ARREST, do: 'record' },
  '/cases/:caseId/people/:victimId/contacts': { reason: 'to call her' },
  '/cases/:caseId/people/:victimId/checks': { contactId: 'm1', safe: 'yes', how: 'she said so' },
  '/cases/:caseId/people/:victimId/new-contacts': { to: '07700 900123', detail: 'neutral', how: 'she gave it to me' },
  '/cases/:caseId/people/:victimId/new-addresses': { lines: '1 High Street', postcode: 'E1 1AA', detail: 'neutral', how: 'she gave it to me' },
  '/unit/nudges': { officerId: 'PC-1' },
  '/helpline/callers': { name: 'Ada', codePhrase: 'bluebell' },
  '/helpline/callers/:checkId/calls': { caseId: IDS.caseId, told: 'general', eventId: IDS.eventId },
}

export class WholeView {
  private running: Running | null = null
  /** The services answer with what a person may have written, everywhere it may stand. */
  wrong = false

  get run(): Running {
    if (!this.running) throw new Error('the view is not started yet')
    return this.running
  }

  async start(): Promise<void> {
    this.running = await runningOfficerView((asked) => played(asked, this.wrong))
  }

  async close(): Promise<void> {
    await this.running?.close()
  }

  async see(path: string, roles: StaffRole[] = ['officer']): Promise<{ status: number; $: CheerioAPI }> {
    const answer = await this.run.call('GET', path, { cookie: (await this.run.signedInAs(roles)).cookie })
    return { status: answer.status, $: load(await answer.text()) }
  }

  async send(path: string, form: Form, { roles = ['officer'], subject = 'PC-1' }: { roles?: StaffRole[]; subject?: string } = {}): Promise<Sent> {
    const { cookie, session } = await this.run.signedInAs(roles, subject)
    const before = this.run.asked.length
    const answer = await this.run.call('POST', path, { cookie, form: { formToken: session.formToken, ...form }, headers: OURS })
    return { status: answer.status, to: answer.headers.get('location'), $: load(await answer.text()), asked: this.run.asked.slice(before) }
  }
}

/** Where each entry of the summary leads, and what it says. */
export const problems = ($: CheerioAPI): string[] =>
  $('.govuk-error-summary__list a').toArray().map((one) => `${one.attribs['href'] ?? ''} ${$(one).text().trim()}`)

/** With the ids of the case that the services know. */
export const pathOf = (path: string): string => path.replaceAll(/:(\w+)/g, (_, name: keyof typeof IDS) => encodeURIComponent(IDS[name]))
