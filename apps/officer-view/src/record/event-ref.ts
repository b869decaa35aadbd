// Why: a form names an event by one text; source and id are told apart at the first blank, which no source has. One place puts it together and takes it apart.
import type { EventRef } from '../doors/evidence.js'
import { to, within } from '../paths.js'

export const refText = ({ source, id }: EventRef): string => `${source} ${id}`

export const refIn = (text: string): EventRef => ({ source: text.slice(0, text.indexOf(' ')), id: text.slice(text.indexOf(' ') + 1) })

/** Where it is recorded that somebody was told, with what it was about ticked. */
export const pathToTell = ({ caseId, victimId }: { caseId: string; victimId: string }, about: readonly EventRef[]): string =>
  within(to('recordKind', { caseId, kind: 'victim-told' }), { victimId, about: about.map(refText) })
