// Why: a page offers only what whoever reads it may do; that she may not is then no surprise of the next page.
import { accessOf, type AccessRow, type Session } from '@kept-informed/web'
import { WHO_MAY } from './who-may.js'

/** `path`: as in the table. */
export const mayDo = ({ person }: Session, method: AccessRow['method'], path: string): boolean => accessOf(WHO_MAY, { method, path }, person.roles) === 'allowed'
