// Why: other systems' facts come in the words of courts and police. A reader who meets such a word is told at once what it means.
import { type CourtTerm, courtTermsIn } from '../facts/court-terms.js'

const MEANINGS: Record<CourtTerm, string> = {
  plea: 'A "plea" is the answer that a person gives when the court asks whether they are guilty.',
  adjourned: '"Adjourned" means that the court moved it to another day.',
  'conditional-bail': '"Conditional bail" means that the person is not in prison. They must follow rules.',
  'unconditional-bail': '"Unconditional bail" means that the person is not in prison, and has no bail rules to follow.',
  remand: '"On remand", or "remanded in custody", means that the person is kept in prison until the next day in court.',
  suspended: '"Suspended" means that the person does not go to prison now. They may have to go if they break the law or the court\'s rules.',
  'community-order': 'A "community order" means that the person is not sent to prison, but must do what the court says, such as unpaid work.',
  'on-licence': '"On licence" means outside prison, with rules to follow. Who breaks the rules can be sent back to prison.',
  concurrent: '"Concurrent" means that the sentences run at the same time.',
  consecutive: '"Consecutive" means that the sentences run one after the other.',
  'restraining-order': 'A "restraining order" says what a person must not do, such as contact somebody.',
  evidential: '"Evidential" means that it is about the evidence, which is what can show a court what happened.',
  'backed-for-bail': 'A warrant "backed for bail" means that the person may go home after the arrest. "Not backed for bail" means that they are kept until they are in court.',
  dismissed: '"Dismissed" means that the court said no.',
  quashed: '"Quashed" means that the court took the earlier decision away.',
}

/** What the words of the courts in these facts mean, in sentences; null when there are none. */
export function explained(...facts: (string | null)[]): string | null {
  const meanings = courtTermsIn(...facts).map((term) => MEANINGS[term])
  return meanings.length === 0 ? null : meanings.join(' ')
}
