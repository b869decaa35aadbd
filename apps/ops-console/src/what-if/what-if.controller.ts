// Why: who weighs another Code asks what it would have asked of everybody, over everything that is stored; nothing is changed by asking.
import { Body, Controller, Get, Inject, Post } from '@nestjs/common'
import { DOORS, type Doors, faultsOf, listFile, page, type Page, type Session, SignedInSession, tableOf } from '@kept-informed/web'
import { barChart } from '../parts/bar-chart.js'
import { packCell } from '../names/pack-name.js'
import { PATHS } from '../paths.js'
import { DIFFERENCE_COLUMNS, DIFFERENCE_SERIES, differenceBars, differencesOf, readWhatIfForm, type WhatIf, type WhatIfForm } from './what-if.js'

const EMPTY: WhatIfForm = { pack: '', from: '', to: '' }
/** It is asked over everything there is. */
const WITHIN_MS = 120_000

@Controller()
export class WhatIfController {
  constructor(@Inject(DOORS) private readonly doors: Doors) {}

  @Get(PATHS.whatIf)
  form(): Page {
    return page('what-if/what-if.njk', { form: EMPTY, faults: [], pointers: [], answer: null })
  }

  @Post(PATHS.whatIf)
  async ask(@SignedInSession() session: Session, @Body() body: Record<string, unknown>): Promise<Page> {
    const { form, faults, question } = readWhatIfForm(body)
    if (faults.length > 0) return page('what-if/what-if.njk', { form, faults, pointers: [], answer: null }, 400)
    const answer = await this.doors.of(session, 'rules').post<WhatIf>('/what-if', question, { withinMs: WITHIN_MS })
    if (!answer.ok) {
      // One line above for all that is wrong with a pack; each fault stands beneath with its pointer.
      const told = faultsOf(answer, 'pack', fieldOf).map((fault) =>
        fault.words === 'form.fault' && fault.field === 'pack' ? { field: 'pack', words: 'what-if.wrong-pack' } : fault,
      )
      const once = told.filter((fault, at) => told.findIndex(({ words, field }) => words === fault.words && field === fault.field) === at)
      return page('what-if/what-if.njk', { form, faults: once, pointers: answer.errors, answer: null }, answer.status)
    }
    const differences = differencesOf(answer.body)
    const files = (['csv', 'json'] as const).map((format) => {
      const { name, type, content } = listFile(`what-if-${answer.body.version.replaceAll(/[^\w-]/g, '-')}`, DIFFERENCE_COLUMNS, { items: differences, cut: false }, format)
      // In the link itself: the answer is kept nowhere, and to ask again would take as long again.
      return { name, words: `list.${format}`, href: `data:${type.replaceAll(' ', '')},${encodeURIComponent(String(content))}` }
    })
    return page('what-if/what-if.njk', {
      form,
      faults: [],
      pointers: [],
      answer: answer.body,
      packName: packCell(answer.body.pack),
      files,
      table: tableOf('differences', DIFFERENCE_COLUMNS, differences),
      chart: barChart('differences', DIFFERENCE_SERIES, differenceBars(differences)),
    })
  }
}

const fieldOf = (pointer: string): string => (pointer === '/from' ? 'from' : pointer === '/to' ? 'to' : 'pack')
