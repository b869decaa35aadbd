// Why: rules of a force's own packs and events of a later release have no words here yet; a page asks before it says, and says something else.
import { page, type Page } from '@kept-informed/web'
import { WORDS } from '../words.js'

export const known = (key: string): boolean => Object.hasOwn(WORDS, key)

export const officerPage = (template: string, model: object, status = 200): Page => page(template, { ...model, known }, status)
