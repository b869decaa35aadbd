// Why: what the notifier's door says of a text, in its own names, and what differs between two of them.
import { diffWords } from 'diff'

export const WORDING_STATES = ['shipped', 'approved', 'published', 'withdrawn'] as const
export type Wording = {
  wordingId: string; language: 'en' | 'cy'; version: string; status: 'shipped' | 'needs-human-review'; sha256: string; state: (typeof WORDING_STATES)[number]
  approvedBy: string[]; withdrawn: { by: string; reason: string } | null
}
export type Rendered = { form: string; text: string; size?: { alphabet: string; units: number; segments: number } }
export type WordingInFull = Wording & { faults: { check: string; form: string; detail: string }[]; messages: Rendered[] }

/** `gone`: only in the one, `new`: only in the other. */
export type Part = { is: 'same' | 'gone' | 'new'; text: string }
export type Beside = { form: string; one: Rendered | null; other: Rendered | null; /** Null: of two languages nothing is compared word by word. */ parts: Part[] | null }

/** Form by form, in the order of the first; what only the other has comes last. */
export function besideEachOther(one: Pick<WordingInFull, 'language' | 'messages'>, other: Pick<WordingInFull, 'language' | 'messages'>): Beside[] {
  const forms = [...new Set([...one.messages, ...other.messages].map(({ form }) => form))]
  const of = ({ messages }: Pick<WordingInFull, 'messages'>, form: string): Rendered | null => messages.find((message) => message.form === form) ?? null
  return forms.map((form) => {
    const [a, b] = [of(one, form), of(other, form)]
    return { form, one: a, other: b, parts: a && b && one.language === other.language ? partsOf(a.text, b.text) : null }
  })
}

const partsOf = (before: string, after: string): Part[] =>
  diffWords(before, after).map(({ value, added, removed }) => ({ is: added ? 'new' : removed ? 'gone' : 'same', text: value }))
