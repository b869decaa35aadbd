// Why: a text is released together with what stands around it.
import { FRAME } from './frame.js'

/** A version of a text in the first frame. */
export const inFirstFrame = <Words>(words: Words) => ({ frame: FRAME, words })
