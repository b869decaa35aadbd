// Why: Welsh is written beside English, text by text; what is not here yet is visibly not here, and is never sent in English instead.
import type { UnfinishedWording } from '../language-wording.js'

export const CY: UnfinishedWording = { neutral: null, templates: {} }
