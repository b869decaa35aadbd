// Why: whether an obligation changed is asked of every obligation of a case with every event of it. This text is the same for the same
// obligation only, and made in a third of the time of its JSON: what its id is made of need not be said again, and many have the same facts.
import type { MessageFacts, Obligation } from './obligation.js'

/** For the obligations of one decision: facts that several have are turned into text once. */
export function obligationTexts(): (obligation: Obligation) => string {
  const known = new Map<MessageFacts, string>()
  const textOf = (facts: MessageFacts): string => {
    const text = known.get(facts) ?? JSON.stringify(facts)
    known.set(facts, text)
    return text
  }
  return (one) => `${one.obligationId}\n${rowText(one)}\n${standingText(one)}\n${jsonOf(one.recipientId)}\n${one.history.length === 0 ? '' : jsonOf(one.history)}\n${textOf(one.facts)}`
}

// Free text is JSON, which has no line break: of everything else each member is a line, so no two obligations read alike.
const rowText = ({ pack, codeVersion, right, kind, owedBy, basis, mustTell, entitlement, corrects, clock, confidence }: Obligation): string =>
  `${pack}\n${codeVersion}\n${right}\n${kind}\n${owedBy}\n${basis}\n${mustTell}\n${entitlement}\n${corrects}\n${clock}\n${jsonOf(confidence)}`

const standingText = ({ clockStartedAt, assumedClock, dueBy, state, metAt, metBy, late, reason, endedAt, endedBy }: Obligation): string =>
  `${clockStartedAt}\n${assumedClock}\n${dueBy}\n${state}\n${metAt}\n${metBy}\n${late}\n${reason}\n${endedAt}\n${jsonOf(endedBy)}`

const jsonOf = (value: unknown): string => (value === null ? '' : JSON.stringify(value))
