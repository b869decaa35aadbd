// Why: a controller says what to show or where to go on, as a value; one place makes the answer of it.

export type Page = { kind: 'page'; template: string; model: object; status: number }
export type GoTo = { kind: 'go-to'; path: string }

/** `template`: as the view's folder has it, `guards/guards.njk`. */
export const page = (template: string, model: object = {}, status = 200): Page => ({ kind: 'page', template, model, status })

/** With 303, so that going back or reloading does not do again what was done. `path`: a path of this view, or the issuer's address. */
export const goTo = (path: string): GoTo => ({ kind: 'go-to', path })

export const isAnswer = (value: unknown): value is Page | GoTo => typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'page' || value.kind === 'go-to')
