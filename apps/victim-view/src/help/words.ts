// Why: finding help, in plain words. The services themselves are one list of the notifier's, from which letters print too.
import type { Catalogue } from '@kept-informed/web'

export const HELP_WORDS = {
  'help.title': { en: 'Help', cy: 'Help' },
  'help.heading': { en: 'Support for you', cy: 'Cymorth i chi' },
  'help.danger': { en: 'Are you in danger now? Call 999. If you cannot speak, press 55 when you are asked.', cy: 'A ydych mewn perygl nawr? Ffoniwch 999. Os na allwch siarad, pwyswch 55 pan ofynnir i chi.' },
  'help.area': { en: 'Where are you?', cy: 'Ble ydych chi?' },
  'help.kind': { en: 'What is it about?', cy: 'Am beth y mae?' },
  'help.any': { en: 'Anything', cy: 'Unrhyw beth' },
  'help.send': { en: 'Find', cy: 'Dod o hyd' },
  'help.lines': { en: 'Who can help', cy: 'Pwy all helpu' },
  'help.none': { en: 'Please call us and ask.', cy: 'Ffoniwch ni a gofynnwch.' },
  'help.phone': { en: 'Call {phone}.', cy: 'Ffoniwch {phone}.' },
  'help.web': { en: 'Or go to {web}.', cy: 'Neu ewch i {web}.' },
  'help.checked': { en: 'Somebody has checked these numbers within the last year. A call may be on your phone bill.', cy: 'Mae rhywun wedi gwirio’r rhifau hyn o fewn y flwyddyn ddiwethaf. Gall galwad fod ar eich bil ffôn.' },
  'area.england': { en: 'England', cy: 'Lloegr' }, 'area.wales': { en: 'Wales', cy: 'Cymru' }, 'area.london': { en: 'London', cy: 'Llundain' },
  'kind.burglary-dwelling': { en: 'A burglary at home', cy: 'Byrgleriaeth gartref' }, 'kind.burglary-other': { en: 'Another burglary', cy: 'Byrgleriaeth arall' },
  'kind.domestic-abuse': { en: 'Abuse at home, or by a partner or family', cy: 'Cam-drin gartref, neu gan bartner neu deulu' }, 'kind.stalking-harassment': { en: 'Stalking or harassment', cy: 'Stelcio neu aflonyddu' },
  'kind.sexual-offence': { en: 'Sexual violence', cy: 'Trais rhywiol' }, 'kind.honour-based-abuse': { en: 'So-called honour', cy: 'Trais ar sail anrhydedd' }, 'kind.forced-marriage': { en: 'Forced marriage', cy: 'Priodas dan orfod' },
  'kind.trafficking': { en: 'Trafficking or modern slavery', cy: 'Masnachu pobl neu gaethwasiaeth fodern' }, 'kind.hate-crime': { en: 'Hate crime', cy: 'Trosedd casineb' }, 'kind.homicide': { en: 'A death', cy: 'Marwolaeth' },
  'kind.violence': { en: 'Violence', cy: 'Trais' }, 'kind.robbery': { en: 'Robbery', cy: 'Lladrad' }, 'kind.theft': { en: 'Theft', cy: 'Dwyn' }, 'kind.vehicle': { en: 'A vehicle', cy: 'Cerbyd' },
  'kind.criminal-damage': { en: 'Damage', cy: 'Difrod' }, 'kind.fraud': { en: 'Fraud', cy: 'Twyll' }, 'kind.arson': { en: 'Fire', cy: 'Tân' }, 'kind.terrorism': { en: 'Terrorism', cy: 'Terfysgaeth' }, 'kind.kidnap': { en: 'Kidnap', cy: 'Herwgipio' },
} as const satisfies Catalogue
