// Why: whoever looks for a person must be sure that it is this one: so each is shown with the case, what it is about and who has it. Pure.
import type { Case, FoundCases } from '../doors/notifier.js'
import { type Called, calledOf } from '../doors/people.js'
import { to } from '../paths.js'

export type FoundPerson = { called: Called; href: string; role: string }
export type Found = Pick<Case, 'caseId' | 'crimeReference' | 'offenceCategory' | 'officer' | 'closed' | 'restricted'> & { href: string; people: FoundPerson[] }

export const foundOf = ({ items }: FoundCases): Found[] =>
  items.map(({ caseId, crimeReference, offenceCategory, officer, closed, restricted, victims }) => ({
    caseId, crimeReference, offenceCategory, officer, closed, restricted, href: to('case', { caseId }),
    people: victims.map((one) => ({ called: calledOf(one), href: to('person', { caseId, victimId: one.victimId }), role: one.role })),
  }))
