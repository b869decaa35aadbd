// Why: other systems' facts come in the English of courts and police. A reader who meets such a word is told at once what it means.
import { type CourtTerm, courtTermsIn } from '../facts/court-terms.js'

const MEANINGS: Record<CourtTerm, string> = {
  plea: '"Plea" yw’r ateb y mae person yn ei roi pan fydd y llys yn gofyn a yw’n euog.',
  adjourned: 'Ystyr "adjourned" yw bod y llys wedi ei symud i ddiwrnod arall.',
  'conditional-bail': 'Ystyr "conditional bail" yw nad yw’r person yn y carchar, ond bod rhaid dilyn rheolau.',
  'unconditional-bail': 'Ystyr "unconditional bail" yw nad yw’r person yn y carchar, ac nad oes rheolau mechnïaeth i’w dilyn.',
  remand: 'Ystyr "on remand", neu "remanded in custody", yw bod y person yn cael ei gadw yn y carchar tan y diwrnod nesaf yn y llys.',
  suspended: 'Ystyr "suspended" yw nad yw’r person yn mynd i’r carchar nawr. Gall fod rhaid mynd yno os bydd yn torri’r gyfraith neu reolau’r llys.',
  'community-order': 'Ystyr "community order" yw nad yw’r person yn mynd i’r carchar, ond bod rhaid gwneud yr hyn y mae’r llys yn ei ddweud, fel gwaith di-dâl.',
  'on-licence': 'Ystyr "on licence" yw y tu allan i’r carchar, gyda rheolau i’w dilyn. Gall pwy bynnag sy’n torri’r rheolau gael ei anfon yn ôl i’r carchar.',
  concurrent: 'Ystyr "concurrent" yw bod y dedfrydau yn rhedeg ar yr un pryd.',
  consecutive: 'Ystyr "consecutive" yw bod y dedfrydau yn rhedeg un ar ôl y llall.',
  'restraining-order': 'Mae "restraining order" yn dweud beth na chaiff person ei wneud, fel cysylltu â rhywun.',
  evidential: 'Ystyr "evidential" yw ei fod am y dystiolaeth, sef yr hyn a all ddangos i lys beth ddigwyddodd.',
  'backed-for-bail': 'Ystyr gwarant "backed for bail" yw bod y person yn cael mynd adref ar ôl cael ei arestio. Ystyr "not backed for bail" yw bod y person yn cael ei gadw nes bydd yn y llys.',
  dismissed: 'Ystyr "dismissed" yw bod y llys wedi dweud na.',
  quashed: 'Ystyr "quashed" yw bod y llys wedi dileu’r penderfyniad cynharach.',
}

/** What the words of the courts in these facts mean, in sentences; null when there are none. */
export function explained(...facts: (string | null)[]): string | null {
  const meanings = courtTermsIn(...facts).map((term) => MEANINGS[term])
  return meanings.length === 0 ? null : meanings.join(' ')
}
