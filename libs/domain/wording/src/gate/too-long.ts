// Why: a text message over three parts arrives late, in pieces, or not at all.
import { smsSize } from '../render/sms-size.js'
import type { GateFault } from './gate-fault.js'
import type { Rendering } from './rendering.js'

const MOST_SEGMENTS = 3

export const tooLong = (renderings: readonly Rendering[]): GateFault[] =>
  renderings.flatMap(({ form, message }) => {
    if (message.channel !== 'sms') return []
    const { alphabet, units, segments } = smsSize(message.text)
    return segments <= MOST_SEGMENTS ? [] : [{ check: 'size' as const, form, detail: `${units} characters of ${alphabet} are ${segments} parts; at most ${MOST_SEGMENTS}` }]
  })
