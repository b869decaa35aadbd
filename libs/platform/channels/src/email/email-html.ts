// Why: an email must be readable by everyone and tell nobody that it was read: one column, headings, lists; nothing remote, no picture, no
// link that could be followed back to who opened it.
import type { EmailPage } from '@kept-informed/wording'
import nunjucks from 'nunjucks'
import { inlinedEmail, type Size, SIZES } from './inlined-email.js'

const templates = new Map<Size, nunjucks.Template>()

function templateFor(size: Size): nunjucks.Template {
  const known = templates.get(size)
  if (known) return known
  const template = nunjucks.compile(inlinedEmail(size), new nunjucks.Environment(null, { autoescape: true, throwOnUndefined: true }))
  templates.set(size, template)
  return template
}

/** A whole HTML document. */
export const emailHtml = (page: EmailPage): string => templateFor(page.largePrint ? SIZES[1] : SIZES[0]).render({ page })
