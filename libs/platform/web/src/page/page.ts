// Why: a controller says what to show, what to hand over or where to go on, as a value; one place makes the answer of it.

export type Page = { kind: 'page'; template: string; model: object; status: number }
export type File = { kind: 'file'; name: string; type: string; content: string | Buffer }
export type GoTo = { kind: 'go-to'; path: string }

/** `template`: as the view's folder has it, `guards/guards.njk`. */
export const page = (template: string, model: object = {}, status = 200): Page => ({ kind: 'page', template, model, status })

/** With 303, so that going back or reloading does not do again what was done. `path`: a path of this view, or the issuer's address. */
export const goTo = (path: string): GoTo => ({ kind: 'go-to', path })

/** To be kept under that name, and not shown by the browser as a page of ours. */
export const file = (name: string, type: string, content: string | Buffer): File => ({ kind: 'file', name, type, content })

export type Answer = Page | GoTo | File
const KINDS: readonly unknown[] = ['page', 'go-to', 'file'] satisfies Answer['kind'][]

export const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'kind' in value && KINDS.includes(value.kind)
