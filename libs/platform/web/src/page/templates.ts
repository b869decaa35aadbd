// Why: the one place that knows the template engine. Whatever a person has filled in is text here and never markup.
import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { GOVUK_FOLDER } from '../assets/assets.js'
import { faultHtml } from '../forms/fault-html.js'

export type Templates = { render(template: string, model: object): string }

const OWN = join(import.meta.dirname, 'templates')

/** `folder`: the view's own templates. Throws for a template that fails, with its name. */
export function openTemplates(folder: string): Templates {
  const engine = new nunjucks.Environment(new nunjucks.FileSystemLoader([folder, OWN, GOVUK_FOLDER]), { autoescape: true, trimBlocks: true, lstripBlocks: true })
  engine.addFilter('faultHtml', faultHtml)
  return { render: (template, model) => engine.render(template, model) }
}
