// Why: police name offences by category; a reader knows them by what happened.
import type { OffenceCategory } from '@kept-informed/case-event'

/** null where the category says nothing. */
export const OFFENCES: Record<OffenceCategory, string | null> = {
  'burglary-dwelling': 'byrgleriaeth mewn cartref',
  'burglary-other': 'byrgleriaeth',
  'domestic-abuse': 'cam-drin domestig',
  'stalking-harassment': 'stelcian neu aflonyddu',
  'sexual-offence': 'trosedd rywiol',
  'honour-based-abuse': 'cam-drin yn enw anrhydedd',
  'forced-marriage': 'priodas dan orfod',
  trafficking: 'masnachu pobl',
  'hate-crime': 'trosedd casineb',
  homicide: 'marwolaeth a achoswyd gan drosedd',
  violence: 'trosedd dreisgar',
  robbery: 'lladrad',
  theft: 'dwyn',
  vehicle: 'trosedd cerbyd',
  'criminal-damage': 'difrod a wnaed yn fwriadol',
  fraud: 'twyll',
  arson: 'llosgi bwriadol, sef rhoi rhywbeth ar dân yn fwriadol',
  terrorism: 'trosedd derfysgol',
  kidnap: 'herwgipio',
  other: null,
}
