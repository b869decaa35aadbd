// Why: in Wales the explanation is owed in Welsh as much as in English. This is a careful draft in short sentences; a Welsh speaker must
// still approve it, so it is always served as not approved.
import type { CaseEventType } from '@kept-informed/case-event'
import type { ServiceProvider, Weekday } from '@kept-informed/victims-code'
import type { EndWhy, EntitlementGround } from './explain-why.js'
import { DUTIES_CY, EVENTS_CY } from './explain-phrases-cy.js'
import type { Day, Duty, Limit, Listener, OwedAgain, Skipped, Words } from './explain-words.js'

const WEEKDAYS: Record<Weekday, string> = { mon: 'Llun', tue: 'Mawrth', wed: 'Mercher', thu: 'Iau', fri: 'Gwener', sat: 'Sadwrn', sun: 'Sul' }
const MONTHS = ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr']
const OWNERS: Record<ServiceProvider, string> = { police: 'i’r heddlu', 'witness-care-unit': 'i’r Uned Gofal Tystion', cps: 'i Wasanaeth Erlyn y Goron', probation: 'i’r Gwasanaeth Prawf' }
const GROUNDS: Record<EntitlementGround, string> = {
  assessed: 'oherwydd asesiad o’ch anghenion', 'under-18': 'oherwydd eich bod o dan 18 oed', 'bereaved-relative': 'oherwydd eich bod yn berthynas mewn profedigaeth', 'offence-category': 'oherwydd y math o drosedd',
}
const LISTENERS: Record<NonNullable<Listener>, string> = { 'parent-or-guardian': 'eich rhiant neu eich gwarcheidwad', 'family-spokesperson': 'llefarydd eich teulu', 'acts-for-victim': 'y person sy’n gweithredu ar eich rhan' }
const HOW: Record<NonNullable<EndWhy['by']>, string> = { 'sms-receipt': ' drwy neges destun', 'email-accepted': ' drwy e-bost', 'letter-arrived': ' drwy lythyr', person: ' gan berson', event: '' }
/** `day` begins with a space, or is empty where it is not known. */
const ENDED: Record<'retracted' | 'left-case' | 'opted-out' | 'victim-died' | 'erased', (day: string) => string> = {
  retracted: (day) => `oherwydd bod y cofnod y daeth ohono wedi ei dynnu yn ôl${day}`,
  'left-case': (day) => (day === '' ? 'oherwydd nad ydych yn rhan o’r achos hwn mwyach' : `oherwydd i chi adael yr achos hwn${day}`),
  'opted-out': (day) => `oherwydd i chi ofyn${day} am beidio â chael gwybod am hyn`,
  'victim-died': (day) => `oherwydd i’r dioddefwr farw${day}`,
  erased: (day) => `oherwydd i’ch manylion gael eu dileu${day}`,
}
const NEWER: Partial<Record<CaseEventType, string>> = {
  'hearing-changed': 'bod y gwrandawiad wedi ei newid', 'contact-agreed': 'bod pa mor aml y byddech yn cael diweddariad wedi ei gytuno o’r newydd', 'case-closed': 'bod eich achos wedi ei gau',
}
const EXCUSES: Record<Exclude<NonNullable<EndWhy['reason']>, keyof typeof ENDED | 'superseded'>, string> = {
  'would-prejudice-investigation': 'oherwydd y byddai’n niweidio’r ymchwiliad',
  'risk-to-safety': 'oherwydd y byddai’n peryglu diogelwch rhywun',
  'victim-asked-not-to-be-told': 'oherwydd eich bod wedi gofyn am beidio â chael gwybod',
  other: 'am reswm sydd wedi ei gofnodi',
}

const isEnding = (reason: string): reason is keyof typeof ENDED => reason in ENDED
const OWED_AGAIN: Record<OwedAgain, (day: string) => string> = {
  'message-came-back': (day) => `Gwelwyd ${day} nad oedd neges wedi cyrraedd`, 'record-taken-back': (day) => `Tynnwyd cofnod yn ôl ${day}`, 'opted-in': (day) => `Gofynnoch ${day} am gael gwybod eto`,
}

const month = ({ date }: Day): string => MONTHS[Number(date.slice(5, 7)) - 1] ?? ''
const ofMonth = ({ date }: Day): number => Number(date.slice(8))
const short = (day: Day): string => `dydd ${WEEKDAYS[day.weekday]} ${ofMonth(day)} ${month(day)}`
const long = (day: Day): string => `${short(day)} ${day.date.slice(0, 4)}`
/** "On" that day softens it. */
const on = (day: Day): string => `d${long(day)}`

function skippedText(skipped: Skipped): string {
  if ('saturday' in skipped) {
    const { saturday, sunday } = skipped
    return `penwythnos ${ofMonth(saturday)}${month(saturday) === month(sunday) ? '' : ` ${month(saturday)}`} a ${ofMonth(sunday)} ${month(sunday)}`
  }
  const { day, holiday, weekend } = skipped
  return weekend ? short(day) : `${holiday ? holiday.cy : 'gŵyl banc'} (${short(day)})`
}

function mustBy({ ruleId, kind, owedBy }: Duty, limit: Limit): string {
  const must = `Rhaid ${OWNERS[owedBy]} ${DUTIES_CY[ruleId] ?? (kind === 'inform' ? 'roi gwybod i chi' : 'weithredu ar hyn')}`
  switch (limit.kind) {
    case 'not-yet-known':
      return `${must} ar ddiwrnod na ellir ei gyfrifo eto, gan nad yw’r rhestr o wyliau banc yn ei gyrraedd.`
    case 'agreed':
      return `${must} mor aml ag y cytunwyd, felly erbyn ${long(limit.by)}.`
    case 'same-day':
      return `${must} ar yr un diwrnod, felly erbyn diwedd ${long(limit.by)}.`
    case 'working-days': {
      const { days, by, from, skipped } = limit
      const since = from === null ? '' : ` i ${on(from)}, pan gawsoch hawliau uwch`
      const not = skipped.length === 0 ? '' : ` Nid yw’r dyddiau hyn yn cyfrif: ${skipped.map(skippedText).join(', ')}.`
      return `${must} o fewn ${days} diwrnod gwaith${since}, felly erbyn ${long(by)}.${not}`
    }
  }
}

const got = (listener: Listener): string => (listener ? `Cafodd ${LISTENERS[listener]} wybod` : 'Cawsoch wybod')
const hasNot = (listener: Listener): string => (listener ? `Nid yw ${LISTENERS[listener]} wedi cael gwybod eto` : 'Nid ydych wedi cael gwybod eto')

export const WELSH: Words = {
  happened: (type, day) => {
    const phrase = type && EVENTS_CY[type]
    if (day === undefined) return phrase ? `${phrase}.` : 'Mae hyn yn ddyledus oherwydd rhywbeth a ddigwyddodd yn eich achos.'
    return `${phrase ?? 'Digwyddodd rhywbeth yn eich achos'} ${on(day)}.`
  },
  receivedByWcu: (day, assumed) =>
    assumed
      ? `Cyfrifir y dyddiau o ${on(day)}, pan gafodd y system hon y newyddion: nid oes cofnod o bryd y cafodd yr Uned Gofal Tystion ef.`
      : `Cyfrifir y dyddiau o ${on(day)}, pan gafodd yr Uned Gofal Tystion y newyddion.`,
  mustBy,
  countedFrom: (day) => `Cyfrifir hyn o ${on(day)}.`,
  dayWas: (earlier, changed) => (changed ? `Hyd at ${on(changed)}, pan newidiodd y rheolau neu’r rhestr o wyliau banc, y diwrnod oedd ${long(earlier)}.` : `Cyn hynny, y diwrnod oedd ${long(earlier)}.`),
  basis: (basis, right, version) =>
    basis === 'code' ? `Mae hyn yn rhan o ${right === null ? '' : `Hawl ${right} yn `}y Cod Dioddefwyr (fersiwn ${version}).`
    : basis === 'statute' ? 'Mae’r gyfraith yn gofyn am hyn.'
    : 'Addewid y gwasanaeth ei hun yw’r terfyn amser hwn, nid un o reolau’r Cod Dioddefwyr.',
  standardRights: (assessed) => (assessed ? 'Yn ôl asesiad o’ch anghenion, mae gennych hawliau safonol.' : 'Mae gennych hawliau safonol.'),
  enhancedRights: (grounds) => `Mae gennych hawliau uwch${grounds.map((ground, index) => `${index === 0 ? ', ' : ' ac '}${GROUNDS[ground]}`).join('')}.`,
  toldFor: (listener, since) => `Bydd ${LISTENERS[listener]} yn cael gwybod ar eich rhan${since ? `, ers ${long(since)}` : ''}.`,
  toldThemselves: (since) => `Ers ${long(since)} nid oes neb yn cael gwybod ar eich rhan, felly chi eich hun sy’n cael gwybod.`,
  owedAgain: (how, day) => `${OWED_AGAIN[how](on(day))}, felly roedd yn ddyledus eto.`,
  open: (kind, listener, late) => `${kind === 'inform' ? hasNot(listener) : 'Nid yw wedi ei wneud eto'}${late ? ', ac mae’n hwyr' : ''}.`,
  met: (kind, listener, { by, late }, day) => `${kind === 'inform' ? got(listener) : 'Cafodd ei wneud'} ${on(day)}${kind === 'inform' && by ? HOW[by] : ''}. Roedd hynny ${late ? 'yn hwyr' : 'mewn pryd'}.`,
  ended: ({ state, reason }, by, day) => {
    const end = state === 'excused' ? 'Nid oedd yn rhaid gwneud hyn' : 'Nid yw’n ddyledus mwyach'
    const when = day ? ` ${on(day)}` : ''
    if (reason === null) return `${end}.`
    if (reason === 'superseded') return `${end}, oherwydd ${(by && NEWER[by]) ?? 'bod rhywbeth mwy newydd wedi cymryd ei le'}${when}.`
    if (isEnding(reason)) return `${end}, ${ENDED[reason](when)}.`
    return `${end}, ${EXCUSES[reason]}.${day ? ` Cofnodwyd hynny ${on(day)}.` : ''}`
  },
}
