// Why: the shell around each page (who, where to, language, the token of its forms) is put together here and nowhere else.
import type { Response } from 'express'
import { SIGN_IN_PATH } from '@kept-informed/identity'
import type { Assets } from '../assets/assets.js'
import { accessOf } from '../access/access-table.js'
import { faultHtml } from '../forms/fault-html.js'
import type { FormFault } from '../forms/form-fault.js'
import { type Language, languageOf, type Say, sayIn } from '../language/catalogue.js'
import { londonDate, londonDayInWords, londonMoment, londonWords } from '../language/london-time.js'
import { SHELL_WORDS } from '../language/shell-words.js'
import { cookiesOf } from '../requests/cookies.js'
import type { ViewRequest } from '../requests/view-request.js'
import { nonceOf } from '../security/response-headers.js'
import { LEAVE_PATH } from '../sign-in/leave.controller.js'
import type { View } from '../view-parts.js'
import type { Answer } from './page.js'
import { openTemplates } from './templates.js'

export type Answering = { answer(request: ViewRequest, response: Response, what: Answer): void; say(request: ViewRequest): Say }

const SEE_OTHER = 303
const OTHER: Record<Language, { language: Language; text: string }> = { en: { language: 'cy', text: 'Cymraeg' }, cy: { language: 'en', text: 'English' } }

export function answering(view: View, assets: Assets): Answering {
  const templates = openTemplates(view.templates)
  const words = { ...SHELL_WORDS, ...view.words }
  const cookies = cookiesOf(view.name)
  // Also of an address that there is not: no guard has looked at it.
  const languageIn = (request: ViewRequest): Language => request.visit?.language ?? languageOf(request.query['lang'], cookies.read(request.headers.cookie, 'language'))
  const say = (request: ViewRequest): Say => sayIn(words, languageIn(request))

  const shellOf = (request: ViewRequest, response: Response, t: Say) => {
    const session = request.visit?.session ?? null
    const language = languageIn(request)
    const mayGo = ({ path }: { path: string }): boolean => (session !== null || view.visitors !== undefined) && accessOf(view.access, { method: 'GET', path }, session?.person.roles ?? null) === 'allowed'
    return {
      name: t(view.title), language, live: session !== null && view.look !== undefined, nonce: nonceOf(response), person: session?.person.name ?? null, signedIn: session !== null, formToken: request.visit?.formToken ?? null,
      signInPath: view.visitors?.signIn ?? SIGN_IN_PATH, leavePath: LEAVE_PATH, layout: view.visitors ? 'visitor-shell.njk' : 'shell.njk',
      search: session !== null && view.search && mayGo(view.search) ? view.search : null,
      navigation: view.navigation.filter(mayGo).map(({ path, words: key }) => ({ href: path, text: t(key), current: request.path === path, active: path !== '/' && request.path.startsWith(`${path}/`) })),
      otherLanguage: request.method === 'GET' ? { ...OTHER[language], href: inLanguage(request, OTHER[language].language) } : null,
    }
  }
  return {
    say,
    answer: (request, response, what) => {
      if (what.kind === 'go-to') return response.redirect(SEE_OTHER, what.path)
      if (what.kind === 'file') return void response.attachment(what.name).type(what.type).send(what.content)
      const t = say(request)
      const language = languageIn(request)
      const html = templates.render(what.template, {
        ...what.model,
        shell: shellOf(request, response, t),
        t,
        time: (at: number | string) => londonWords(at, language),
        date: (at: string) => londonDate(at, language),
        moment: (at: number) => londonMoment(at, language),
        day: (at: number | string) => londonDayInWords(at, language),
        asset: assets.address,
        faultOn: faultOnIn(t),
      })
      response.status(what.status).type('html').send(html)
    },
  }
}

/** For the `errorMessage` of a component: what is wrong at that field; undefined: nothing. */
const faultOnIn = (t: Say) => (faults: readonly FormFault[], field: string): { html: string } | undefined => {
  const fault = faults.find((one) => one.field === field)
  return fault && { html: faultHtml(fault, t) }
}

/** This page in that language: the same address, one word changed. */
function inLanguage(request: ViewRequest, language: Language): string {
  const url = new URL(request.originalUrl, 'https://view.invalid')
  url.searchParams.set('lang', language)
  return `${url.pathname.replace(/^\/{2,}/, '/')}${url.search}`
}
