// Why: whoever calls somebody in danger at home asks first whether it is safe to talk: the one they fear may be listening. Pure.
import type { Case, Person } from '../doors/notifier.js'
import { DANGEROUS } from '../helpline/said-aloud.js'

/** By the kind of crime, or by what is known of this person. */
export const mayBeOverheard = ({ offenceCategory }: Pick<Case, 'offenceCategory'>, person: Pick<Person, 'safetyFlags'> | undefined): boolean =>
  [offenceCategory, ...(person?.safetyFlags ?? [])].some((one) => DANGEROUS.includes(one))
