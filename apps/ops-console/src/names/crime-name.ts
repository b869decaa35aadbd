// Why: records know a crime by a word of a list; people read what it is, in their language.
import type { Catalogue, Said } from '@kept-informed/web'

const crime = (en: string, cy: string) => ({ en, cy })

/** By the categories of case events. */
const CRIMES = {
  'burglary-dwelling': crime('Burglary of a home', 'Bwrgleriaeth mewn cartref'),
  'burglary-other': crime('Burglary elsewhere', 'Bwrgleriaeth mewn man arall'),
  'domestic-abuse': crime('Domestic abuse', 'Cam-drin domestig'),
  'stalking-harassment': crime('Stalking or harassment', 'Stelcian neu aflonyddu'),
  'sexual-offence': crime('Sexual offence', 'Trosedd rywiol'),
  'honour-based-abuse': crime('Honour-based abuse', 'Cam-drin ar sail anrhydedd'),
  'forced-marriage': crime('Forced marriage', 'Priodas dan orfod'),
  trafficking: crime('Trafficking', 'Masnachu pobl'),
  'hate-crime': crime('Hate crime', 'Trosedd casineb'),
  homicide: crime('Homicide', 'Dynladdiad'),
  violence: crime('Violence', 'Trais'),
  robbery: crime('Robbery', 'Lladrad'),
  theft: crime('Theft', 'Dwyn'),
  vehicle: crime('Vehicle crime', 'Trosedd cerbyd'),
  'criminal-damage': crime('Criminal damage', 'Difrod troseddol'),
  fraud: crime('Fraud', 'Twyll'),
  arson: crime('Arson', 'Llosgi bwriadol'),
  terrorism: crime('Terrorism', 'Terfysgaeth'),
  kidnap: crime('Kidnap', 'Herwgipio'),
  other: crime('Another crime', 'Trosedd arall'),
} as const satisfies Catalogue

export const CRIME_NAME_WORDS: Catalogue = Object.fromEntries(Object.entries(CRIMES).map(([category, both]) => [`crime.${category}`, both]))

/** One that is not known here is shown as it came. */
export const crimeCell = (category: string): Said => (Object.hasOwn(CRIMES, category) ? { words: `crime.${category}` } : { text: category })
