// Why: other systems' facts come in the words of courts and police. A reader who meets such a word is told at once what it means.

const TERMS: readonly [form: RegExp, meaning: string][] = [
  [/\bplea\b|\bplead/i, 'A "plea" is the answer that a person gives when the court asks whether they are guilty.'],
  [/\badjourn/i, '"Adjourned" means that the court moved it to another day.'],
  [/\bconditional bail\b/i, '"Conditional bail" means that the person is not in prison, but must follow rules.'],
  [/\bunconditional bail\b/i, '"Unconditional bail" means that the person is not in prison, and has no bail rules to follow.'],
  [/\bremand/i, '"On remand", or "remanded in custody", means that the person is kept in prison until the next day in court.'],
  [/\bsuspended\b/i, '"Suspended" means that the person does not go to prison now. They may have to go if they break the law or the court\'s rules.'],
  [/\bcommunity order\b/i, 'A "community order" means that the person is not sent to prison, but must do what the court says, such as unpaid work.'],
  [/\bon licence\b/i, '"On licence" means outside prison, with rules to follow. Who breaks the rules can be sent back to prison.'],
  [/\bconcurrent/i, '"Concurrent" means that the sentences run at the same time.'],
  [/\bconsecutive/i, '"Consecutive" means that the sentences run one after the other.'],
  [/\brestraining order\b/i, 'A "restraining order" says what a person must not do, such as contact somebody.'],
  [/\bevidential\b/i, '"Evidential" means that it is about the evidence, which is what can show a court what happened.'],
  [/\bbacked for bail\b/i, 'A warrant "backed for bail" means that the person may go home after the arrest. "Not backed for bail" means that they are kept until they are in court.'],
  [/\bdismissed\b/i, '"Dismissed" means that the court said no.'],
  [/\bquashed\b/i, '"Quashed" means that the court took the earlier decision away.'],
]
/** More would bury the news. */
const AT_MOST = 3

/** What the words of the courts in these facts mean, in sentences; null when there are none. */
export function explained(...facts: (string | null)[]): string | null {
  const all = facts.filter((fact) => fact !== null).join(' | ')
  const meanings = TERMS.filter(([form]) => form.test(all)).slice(0, AT_MOST).map(([, meaning]) => meaning)
  return meanings.length === 0 ? null : meanings.join(' ')
}
