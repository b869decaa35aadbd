// Why: other systems' facts come in the words of courts and police, whatever language the reader has: which of those words are in them is
// found once, and each language says what they mean.

const FORMS = [
  ['plea', /\bplea\b|\bplead/i],
  ['adjourned', /\badjourn/i],
  ['conditional-bail', /\bconditional bail\b/i],
  ['unconditional-bail', /\bunconditional bail\b/i],
  ['remand', /\bremand/i],
  ['suspended', /\bsuspended\b/i],
  ['community-order', /\bcommunity order\b/i],
  ['on-licence', /\bon licence\b/i],
  ['concurrent', /\bconcurrent/i],
  ['consecutive', /\bconsecutive/i],
  ['restraining-order', /\brestraining order\b/i],
  ['evidential', /\bevidential\b/i],
  ['backed-for-bail', /\bbacked for bail\b/i],
  ['dismissed', /\bdismissed\b/i],
  ['quashed', /\bquashed\b/i],
] as const satisfies readonly (readonly [term: string, form: RegExp])[]

export type CourtTerm = (typeof FORMS)[number][0]

/** More would bury the news. */
const AT_MOST = 3

/** At most three, in the order of the list above. */
export function courtTermsIn(...facts: (string | null)[]): CourtTerm[] {
  const all = facts.filter((fact) => fact !== null).join(' | ')
  return FORMS.filter(([, form]) => form.test(all)).map(([term]) => term).slice(0, AT_MOST)
}
