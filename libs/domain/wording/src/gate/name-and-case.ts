// Why: letters of the past had another victim's name or case in them. Whoever a message is for and what it is about must be in it, as they
// were given, and no other.
import type { GateFault } from './gate-fault.js'
import type { Judged, Rendering } from './rendering.js'

const REFERENCE = /\bKI-[0-9A-Z]+\b/g

export const wrongNameOrCase = ({ wordingId }: Judged, renderings: readonly Rendering[]): GateFault[] =>
  renderings.flatMap(({ form, input, message, text }) => {
    const faults: string[] = []
    const { crimeReference } = input.facts
    if (wordingId === 'neutral' ? text.includes(crimeReference) : !text.includes(crimeReference)) faults.push(wordingId === 'neutral' ? 'names the case' : 'does not name the case')
    if (wordingId !== 'neutral' && message.channel !== 'sms' && !text.includes(input.recipient.name.family)) faults.push('does not greet the reader by name')
    const others = [...text.matchAll(REFERENCE)].map(([reference]) => reference).filter((reference) => reference !== input.reference)
    if (others.length > 0) faults.push(`has another reference: ${others.join(', ')}`)
    if (!text.includes(input.reference)) faults.push('has no reference')
    return faults.map((detail) => ({ check: 'name-and-case' as const, form, detail }))
  })
