// Why: people are told of rules and events in words and never by an id alone. A rule of a pack that a force brings itself is unknown here: then its
// id is read as the words that it is made of, which are English.
import type { Catalogue, Cell } from '@kept-informed/web'

const named = (en: string, cy: string) => ({ en, cy })

/** By the id of a rule, or the short name of a case event. */
const NAMES = {
  'agree-contact': named('Agree how often to update', 'Cytuno pa mor aml i ddiweddaru'),
  'appeal-decided': named('Appeal decided', 'Apêl wedi’i phenderfynu'),
  'appeal-hearing': named('Appeal hearing', 'Gwrandawiad apêl'),
  'appeal-hearing-listed': named('Appeal hearing listed', 'Gwrandawiad apêl wedi’i restru'),
  'appeal-lodged': named('Appeal lodged', 'Apêl wedi’i chyflwyno'),
  'bail-cancelled': named('Bail cancelled', 'Mechnïaeth wedi’i diddymu'),
  'bail-conditions-changed': named('Bail conditions changed', 'Amodau mechnïaeth wedi’u newid'),
  'bail-views': named('Ask for views on bail', 'Gofyn am farn ar fechnïaeth'),
  'burglary-attendance': named('Attend after a burglary', 'Ymweld ar ôl bwrgleriaeth'),
  'case-closed': named('Case closed', 'Achos wedi’i gau'),
  'case-reopened': named('Case reopened', 'Achos wedi’i ailagor'),
  'case-restricted': named('Case restricted', 'Achos wedi’i gyfyngu'),
  'case-unrestricted': named('Case no longer restricted', 'Achos heb ei gyfyngu mwyach'),
  'charge-altered': named('Charge altered', 'Cyhuddiad wedi’i newid'),
  'compensation-information': named('How to claim compensation', 'Sut i hawlio iawndal'),
  'complaint-answered': named('Complaint answered', 'Cwyn wedi’i hateb'),
  'complaint-made': named('Complaint made', 'Cwyn wedi’i gwneud'),
  'complaint-reply': named('Reply to a complaint', 'Ateb i gŵyn'),
  'contact-agreed': named('How often to update was agreed', 'Cytunwyd pa mor aml i ddiweddaru'),
  'contact-held': named('Telling put on hold', 'Rhoi gwybod wedi’i ohirio'),
  'contact-released': named('Hold on telling ended', 'Gohirio rhoi gwybod wedi dod i ben'),
  'court-bail': named('Court decided about bail', 'Penderfynodd y llys am fechnïaeth'),
  'court-bail-decided': named('Court decided about bail', 'Penderfynodd y llys am fechnïaeth'),
  'crime-confirmed': named('Confirm the report in writing', 'Cadarnhau’r adroddiad yn ysgrifenedig'),
  'crime-reported': named('Crime reported', 'Trosedd wedi’i hadrodd'),
  'disposal-views': named('Ask for views on an out of court disposal', 'Gofyn am farn ar ddatrysiad y tu allan i’r llys'),
  'escape-warning': named('Warning of an escape', 'Rhybudd am ddianc'),
  'event-retracted': named('Event taken back', 'Digwyddiad wedi’i dynnu’n ôl'),
  'expenses-claimed': named('Expenses claimed', 'Treuliau wedi’u hawlio'),
  'expenses-paid': named('Expenses paid', 'Treuliau wedi’u talu'),
  'hearing-changed': named('Hearing changed', 'Gwrandawiad wedi’i newid'),
  'hearing-listed': named('Hearing listed', 'Gwrandawiad wedi’i restru'),
  'investigation-closed': named('Investigation closed', 'Ymchwiliad wedi’i gau'),
  'investigation-opened': named('Investigation opened', 'Ymchwiliad wedi’i agor'),
  'needs-assessed': named('Needs assessed', 'Anghenion wedi’u hasesu'),
  'needs-assessment': named('Assess needs', 'Asesu anghenion'),
  'no-charge-by-cps': named('No charge, by the prosecution service', 'Dim cyhuddiad, gan Wasanaeth Erlyn y Goron'),
  'no-further-action': named('No further action', 'Dim camau pellach'),
  'not-investigated': named('Not investigated', 'Heb ei ymchwilio'),
  'offender-escaped': named('Offender escaped', 'Troseddwr wedi dianc'),
  'offender-moved-to-open': named('Offender moved to open conditions', 'Troseddwr wedi’i symud i amodau agored'),
  'offender-recalled': named('Offender recalled', 'Troseddwr wedi’i alw’n ôl'),
  'offender-released': named('Offender released', 'Troseddwr wedi’i ryddhau'),
  'officer-attended': named('Officer attended', 'Swyddog wedi ymweld'),
  'officer-changed': named('Officer changed', 'Swyddog wedi newid'),
  'out-of-court-disposal': named('Out of court disposal', 'Datrysiad y tu allan i’r llys'),
  'out-of-court-disposal-considered': named('Out of court disposal considered', 'Datrysiad y tu allan i’r llys wedi’i ystyried'),
  'out-of-court-disposal-given': named('Out of court disposal given', 'Datrysiad y tu allan i’r llys wedi’i roi'),
  'periodic-update': named('Regular update', 'Diweddariad rheolaidd'),
  'property-no-longer-needed': named('Property no longer needed', 'Nid oes angen yr eiddo mwyach'),
  'property-return': named('Return property', 'Dychwelyd eiddo'),
  'property-returned': named('Property returned', 'Eiddo wedi’i ddychwelyd'),
  'prosecution-stopped': named('Prosecution stopped', 'Erlyniad wedi’i atal'),
  'release-considered': named('Release considered', 'Rhyddhau wedi’i ystyried'),
  'review-acknowledged': named('Acknowledge a request for review', 'Cydnabod cais am adolygiad'),
  'review-decided': named('Review decided', 'Adolygiad wedi’i benderfynu'),
  'review-decision': named('Decide a review', 'Penderfynu adolygiad'),
  'review-requested': named('Review requested', 'Gofynnwyd am adolygiad'),
  'review-result': named('Result of a review', 'Canlyniad adolygiad'),
  sentence: named('Sentence', 'Dedfryd'),
  'sentence-passed': named('Sentence passed', 'Dedfryd wedi’i phasio'),
  'special-measures': named('Special measures', 'Mesurau arbennig'),
  'special-measures-decided': named('Special measures decided', 'Mesurau arbennig wedi’u penderfynu'),
  'support-consent-given': named('Agreed to support', 'Cytuno i gymorth'),
  'support-declined': named('Declined support', 'Gwrthod cymorth'),
  'support-referral': named('Refer to support', 'Cyfeirio at gymorth'),
  'support-referred': named('Referred to support', 'Wedi’i gyfeirio at gymorth'),
  'suspect-arrested': named('Suspect arrested', 'Sawl a ddrwgdybir wedi’i arestio'),
  'suspect-bailed': named('Suspect bailed', 'Sawl a ddrwgdybir ar fechnïaeth'),
  'suspect-charged': named('Suspect charged', 'Sawl a ddrwgdybir wedi’i gyhuddo'),
  'suspect-interviewed': named('Suspect interviewed', 'Sawl a ddrwgdybir wedi’i gyfweld'),
  'suspect-released': named('Suspect released', 'Sawl a ddrwgdybir wedi’i ryddhau'),
  'suspect-released-under-investigation': named('Suspect released under investigation', 'Sawl a ddrwgdybir wedi’i ryddhau dan ymchwiliad'),
  'telling-excused': named('Telling excused', 'Esgusodi rhag rhoi gwybod'),
  verdict: named('Verdict', 'Dyfarniad'),
  'verdict-given': named('Verdict given', 'Dyfarniad wedi’i roi'),
  'victim-added': named('Victim added', 'Dioddefwr wedi’i ychwanegu'),
  'victim-contact-scheme-contact': named('Victim Contact Scheme makes contact', 'Cynllun Cyswllt Dioddefwyr yn cysylltu'),
  'victim-contact-scheme-contacted': named('Victim Contact Scheme made contact', 'Cysylltodd y Cynllun Cyswllt Dioddefwyr'),
  'victim-contact-scheme-opted-in': named('Joined the Victim Contact Scheme', 'Ymuno â’r Cynllun Cyswllt Dioddefwyr'),
  'victim-contact-scheme-opted-out': named('Left the Victim Contact Scheme', 'Gadael y Cynllun Cyswllt Dioddefwyr'),
  'victim-contact-scheme-referral': named('Refer to the Victim Contact Scheme', 'Cyfeirio at y Cynllun Cyswllt Dioddefwyr'),
  'victim-contact-scheme-referred': named('Referred to the Victim Contact Scheme', 'Wedi’i gyfeirio at y Cynllun Cyswllt Dioddefwyr'),
  'victim-died': named('Victim died', 'Dioddefwr wedi marw'),
  'victim-opted-in': named('Victim asked to be told', 'Dioddefwr yn gofyn am gael gwybod'),
  'victim-opted-out': named('Victim asked not to be told', 'Dioddefwr yn gofyn am beidio â chael gwybod'),
  'victim-removed': named('Victim removed', 'Dioddefwr wedi’i dynnu'),
  'victim-statement-offer': named('Offer a Victim Personal Statement', 'Cynnig Datganiad Personol Dioddefwr'),
  'victim-told': named('Victim told in person', 'Dioddefwr wedi cael gwybod yn bersonol'),
  'warrant-executed': named('Warrant carried out', 'Gwarant wedi’i gweithredu'),
  'warrant-issued': named('Warrant issued', 'Gwarant wedi’i chyhoeddi'),
  'witness-required': named('Needed as a witness', 'Angen fel tyst'),
  correction: named('Correction', 'Cywiriad'),
  neutral: named('Neutral message', 'Neges niwtral'),
} as const satisfies Catalogue

export const NAME_WORDS: Catalogue = Object.fromEntries(Object.entries(NAMES).map(([id, both]) => [`named.${id}`, both]))

/** `case.suspect-arrested.v1` is `suspect-arrested`. */
const shortOf = (id: string): string => /^case\.([a-z-]+)\.v1$/.exec(id)?.[1] ?? id

/** As a cell of a list. */
export function nameCell(id: string): Pick<Cell, 'words' | 'text' | 'lang'> {
  const short = shortOf(id)
  if (Object.hasOwn(NAMES, short)) return { words: `named.${short}` }
  const text = short.replaceAll('-', ' ')
  return { text: text.charAt(0).toUpperCase() + text.slice(1), lang: 'en' }
}

/** Who is meant by `officer:PC-1`, `unit:CID` or an owner of duties. `officers`: those whose name is known, by number. */
export function whomCell(whom: string, officers: ReadonlyMap<string, string> = new Map()): Pick<Cell, 'words' | 'facts' | 'text'> {
  const [kind, id] = /^(officer|unit):(.+)$/s.exec(whom)?.slice(1) ?? []
  const name = kind === 'officer' && id ? officers.get(id) : undefined
  if (id && name !== undefined) return { text: `${name} (${id})` }
  if (kind && id) return { words: `whom.${kind}`, facts: { id } }
  return OWNERS.includes(whom) ? { words: `whom.${whom}` } : { text: whom }
}

export const OWNERS: readonly string[] = ['police', 'witness-care-unit', 'cps', 'probation']

export const WHOM_WORDS = {
  'whom.officer': { en: 'Officer {id}', cy: 'Swyddog {id}' },
  'whom.unit': { en: 'Unit {id}', cy: 'Uned {id}' },
  'whom.police': { en: 'Police', cy: 'Yr heddlu' },
  'whom.witness-care-unit': { en: 'Witness Care Unit', cy: 'Uned Gofal Tystion' },
  'whom.cps': { en: 'Crown Prosecution Service', cy: 'Gwasanaeth Erlyn y Goron' },
  'whom.probation': { en: 'Probation', cy: 'Y gwasanaeth prawf' },
} as const satisfies Catalogue
