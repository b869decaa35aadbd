// Why: all English in one place, whole by its type: what is owed and has no words here does not compile.
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

export const EN: LanguageWording = {
  neutral: [NEUTRAL],
  templates: { ...REPORTING, ...INVESTIGATION, ...BAIL, ...CHARGE, ...DECISIONS, ...COURT, ...VERDICT, ...APPEAL, ...REVIEW, ...AFTER_SENTENCE, ...PERIODIC_UPDATE, ...CORRECTION },
}
