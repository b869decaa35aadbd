// Why: why something was not sent, and why a person is asked, is one list of words; people read it as a sentence.
import type { Catalogue, Cell } from '@kept-informed/web'

const because = (en: string, cy: string) => ({ en, cy })

const BECAUSE = {
  erased: because('This person’s details were erased', 'Dilëwyd manylion y person hwn'),
  'victim-died': because('The victim, or who is told for them, has died', 'Mae’r dioddefwr, neu’r sawl sy’n cael gwybod drosto, wedi marw'),
  'recipient-is-suspect': because(
    'Who would be told is a suspect, or shares a contact with somebody who must not be reached',
    'Mae’r sawl a gâi wybod yn cael ei ddrwgdybio, neu’n rhannu cyswllt â rhywun na ddylid ei gyrraedd',
  ),
  'adverse-match': because('Every contact belongs to somebody who must not be reached', 'Mae pob cyswllt yn perthyn i rywun na ddylid ei gyrraedd'),
  homicide: because('In a homicide an officer tells the family in person', 'Mewn dynladdiad mae swyddog yn dweud wrth y teulu’n bersonol'),
  'officer-only': because('This victim is told by an officer only', 'Dim ond swyddog sy’n dweud wrth y dioddefwr hwn'),
  restricted: because('The case is restricted', 'Mae’r achos wedi’i gyfyngu'),
  held: because('An officer has put telling on hold', 'Mae swyddog wedi gohirio rhoi gwybod'),
  stopped: because('Sending was stopped by a person', 'Stopiodd person yr anfon'),
  guard: because('The guard holds this kind of news, or two people refused it', 'Mae’r gwarchodwr yn dal y math hwn o newyddion, neu gwrthododd dau berson ef'),
  'opted-out': because('The victim asked not to be told about this', 'Gofynnodd y dioddefwr am beidio â chael gwybod am hyn'),
  child: because('The victim is a child and no parent or guardian may be told', 'Mae’r dioddefwr yn blentyn ac ni chaiff rhiant na gwarcheidwad wybod'),
  'needs-approval': because('An officer must approve this message first', 'Rhaid i swyddog gymeradwyo’r neges hon yn gyntaf'),
  'no-details': because('No details of this person were ever given', 'Ni roddwyd manylion y person hwn erioed'),
  'no-safe-contact': because('No contact is marked safe and can be used', 'Nid oes cyswllt wedi’i farcio’n ddiogel y gellir ei ddefnyddio'),
  'contact-expired': because('Every safe contact has passed its day', 'Mae pob cyswllt diogel wedi pasio ei ddiwrnod'),
  'language-not-approved': because('There is no approved wording in this person’s language', 'Nid oes geiriad cymeradwy yn iaith y person hwn'),
  'wording-not-published': because('The wording has not been published by two people', 'Nid yw’r geiriad wedi’i gyhoeddi gan ddau berson'),
  'call-first': because('This news is to be told in a call first', 'Mae’r newyddion hyn i’w rhoi mewn galwad yn gyntaf'),
  'outside-safe-hours': because('It is not a safe hour, or not a good time, for this news', 'Nid yw’n awr ddiogel, nac yn amser da, i’r newyddion hyn'),
  'time-is-short': because('No time is left to wait for anything else', 'Nid oes amser ar ôl i aros am ddim arall'),
  'arrives-too-late': because('A message would arrive too late', 'Byddai neges yn cyrraedd yn rhy hwyr'),
  'no-contact-left': because('No contact is left to try', 'Nid oes cyswllt ar ôl i roi cynnig arno'),
  'nobody-carries': because('No provider carries this kind of message just now', 'Nid oes darparwr yn cludo’r math hwn o neges ar hyn o bryd'),
  'contact-expires': because('A contact is about to pass its day', 'Mae cyswllt ar fin pasio ei ddiwrnod'),
  'outcome-unknown': because('The provider never said what became of it', 'Ni ddywedodd y darparwr erioed beth ddigwyddodd iddi'),
  'owed-by-other': because('Another organisation owes it', 'Sefydliad arall sy’n gyfrifol amdani'),
  'beyond-calendar': because('Its day lies beyond the list of bank holidays', 'Mae ei diwrnod y tu hwnt i’r rhestr o wyliau banc'),
  'officer-has-not-called': because('The officer has not called', 'Nid yw’r swyddog wedi galw'),
} as const satisfies Catalogue

export const BECAUSE_WORDS: Catalogue = Object.fromEntries(Object.entries(BECAUSE).map(([word, both]) => [`because.${word}`, both]))

/** A word that is not known here is read as the words that it is made of. */
export function becauseCell(word: string): Pick<Cell, 'words' | 'text'> {
  if (Object.hasOwn(BECAUSE, word)) return { words: `because.${word}` }
  const text = word.replaceAll('-', ' ')
  return { text: text.charAt(0).toUpperCase() + text.slice(1) }
}
