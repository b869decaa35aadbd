// Why: a correction repeats what was wrongly told, event by event, so that the reader knows which of our messages not to believe.
import type { DateAndTime } from '../facts/in-london.js'
import { type AnyEventNews, type ByEvent, byEvent, type EventNews } from '../facts/news.js'
import { onDay, whenAndWhere } from './phrases.js'

const VERDICTS: Record<NonNullable<EventNews<'verdict-given'>['verdict']>, string> = { guilty: 'mai’r rheithfarn oedd euog', 'not-guilty': 'mai’r rheithfarn oedd dieuog', 'no-verdict': 'nad oedd rheithfarn' }
const hearing = (news: { at: DateAndTime | null; court: string | null }): string => `bod gwrandawiad llys${whenAndWhere(news)}`

const TOLD: ByEvent<string> = {
  'crime-reported': () => 'ein bod wedi cofnodi trosedd',
  'contact-agreed': () => 'ein bod wedi cytuno pryd i anfon diweddariadau atoch',
  'not-investigated': ({ on }) => `ein bod wedi penderfynu ${onDay(on)} peidio ag ymchwilio`,
  'suspect-arrested': ({ on }) => `bod person dan amheuaeth wedi’i arestio ${onDay(on)}`,
  'suspect-interviewed': ({ on }) => `bod person dan amheuaeth wedi’i gyfweld ${onDay(on)}`,
  'suspect-released': ({ on }) => `bod person dan amheuaeth wedi’i ryddhau ${onDay(on)}`,
  'suspect-bailed': ({ on }) => `bod person dan amheuaeth wedi’i ryddhau ar fechnïaeth ${onDay(on)}`,
  'suspect-released-under-investigation': ({ on }) => `bod person dan amheuaeth wedi’i ryddhau dan ymchwiliad ${onDay(on)}`,
  'bail-conditions-changed': ({ on }) => `bod amodau mechnïaeth (rheolau) wedi newid ${onDay(on)}`,
  'bail-cancelled': ({ on }) => `bod mechnïaeth person dan amheuaeth wedi’i chanslo ${onDay(on)}`,
  'suspect-charged': ({ on }) => `bod person dan amheuaeth wedi’i gyhuddo ${onDay(on)}`,
  'out-of-court-disposal-given': ({ on }) => `y deliwyd â pherson dan amheuaeth ${onDay(on)} heb fynd i’r llys`,
  'no-further-action': ({ on }) => `y penderfynwyd ${onDay(on)} peidio â gweithredu mwyach yn erbyn person dan amheuaeth`,
  'prosecution-stopped': ({ on }) => `y penderfynwyd ${onDay(on)} atal achos llys`,
  'charge-altered': ({ on }) => `bod cyhuddiad wedi’i newid ${onDay(on)}`,
  'investigation-closed': ({ on }) => `bod yr ymchwiliad wedi dod i ben ${onDay(on)}`,
  'hearing-listed': hearing,
  'hearing-changed': (news) => `bod gwrandawiad llys wedi newid${whenAndWhere(news) === '' ? '' : `, a’i fod nawr${whenAndWhere(news)}`}`,
  'court-bail-decided': ({ on }) => `bod llys wedi penderfynu am fechnïaeth ${onDay(on)}`,
  'warrant-issued': ({ on }) => `bod llys wedi gorchymyn ${onDay(on)} arestio person dan amheuaeth`,
  'warrant-executed': ({ on }) => `bod person dan amheuaeth wedi’i arestio ar orchymyn llys ${onDay(on)}`,
  'witness-required': ({ tellsFor }) => `bod rhaid ${tellsFor ? 'i’r person yr ydych yn ei helpu' : 'i chi'} fynd i’r llys i roi tystiolaeth`,
  'special-measures-decided': ({ on }) => `bod y llys wedi penderfynu ${onDay(on)} am help ychwanegol i roi tystiolaeth`,
  'verdict-given': ({ on, verdict }) => `${verdict === null ? 'bod y llys wedi rhoi rheithfarn' : VERDICTS[verdict]} ${onDay(on)}`,
  'sentence-passed': ({ on, sentence }) => `bod y llys wedi rhoi dedfryd ${onDay(on)}${sentence ? `: ${sentence}` : ''}`,
  'appeal-lodged': ({ on }) => `bod apêl wedi’i gwneud ${onDay(on)}`,
  'appeal-hearing-listed': (news) => `bod gwrandawiad apêl${whenAndWhere(news)}`,
  'appeal-decided': ({ on }) => `bod apêl wedi’i phenderfynu ${onDay(on)}`,
  'release-considered': () => 'bod rhyddhau o’r carchar yn cael ei ystyried',
  'offender-moved-to-open': ({ on, offenderOn }) => `bod person a gafwyd yn euog wedi’i symud i garchar agored (${offenderOn ?? on})`,
  'offender-released': ({ on, offenderOn }) => `bod person a gafwyd yn euog wedi’i ryddhau o’r carchar (${offenderOn ?? on})`,
  'offender-recalled': ({ on, offenderOn }) => `bod person a gafwyd yn euog wedi’i alw yn ôl i’r carchar (${offenderOn ?? on})`,
  'review-requested': () => 'ein bod wedi cael cais am adolygiad',
  'review-decided': ({ on }) => `bod adolygiad wedi’i benderfynu ${onDay(on)}`,
}

/** What was said, for after a colon. */
export const wronglyTold = (wrong: AnyEventNews): string => byEvent(TOLD, wrong)
