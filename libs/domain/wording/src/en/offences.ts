// Why: police name offences by category; a reader knows them by what happened.
import type { OffenceCategory } from '@kept-informed/case-event'

/** With its article; null where the category says nothing. */
export const OFFENCES: Record<OffenceCategory, string | null> = {
  'burglary-dwelling': 'a burglary at a home',
  'burglary-other': 'a burglary',
  'domestic-abuse': 'domestic abuse',
  'stalking-harassment': 'stalking or harassment',
  'sexual-offence': 'a sexual offence',
  'honour-based-abuse': 'abuse in the name of honour',
  'forced-marriage': 'a forced marriage',
  trafficking: 'human trafficking',
  'hate-crime': 'a hate crime',
  homicide: 'a death caused by a crime',
  violence: 'a violent crime',
  robbery: 'a robbery',
  theft: 'a theft',
  vehicle: 'a vehicle crime',
  'criminal-damage': 'damage done on purpose',
  fraud: 'a fraud',
  arson: 'arson, which is setting fire to something on purpose',
  terrorism: 'a terrorist crime',
  kidnap: 'a kidnapping',
  other: null,
}
