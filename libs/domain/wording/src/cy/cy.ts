// Why: all Welsh in one place, whole by its type, text by text beside the English. It is a draft until a Welsh speaker has approved it.
import type { LanguageWording } from '../language-wording.js'
import { AFTER_SENTENCE } from './after-sentence.js'
import { APPEAL } from './appeal.js'
import { BAIL } from './bail.js'
import { CHARGE } from './charge.js'
import { CORRECTION } from './correction.js'
import { COURT } from './court.js'
import { DECISIONS } from './decisions.js'
import { NEUTRAL } from './frame.js'
import { INVESTIGATION } from './investigation.js'
import { PERIODIC_UPDATE } from './periodic-update.js'
import { REPORTING } from './reporting.js'
import { REVIEW } from './review.js'
import { VERDICT } from './verdict.js'

export const CY: LanguageWording = {
  neutral: [NEUTRAL],
  templates: { ...REPORTING, ...INVESTIGATION, ...BAIL, ...CHARGE, ...DECISIONS, ...COURT, ...VERDICT, ...APPEAL, ...REVIEW, ...AFTER_SENTENCE, ...PERIODIC_UPDATE, ...CORRECTION },
}
