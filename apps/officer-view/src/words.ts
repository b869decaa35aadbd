// Why: every word of this view, English and Welsh side by side. The Welsh is a draft until a Welsh speaker of the force has read it.
import type { Catalogue } from '@kept-informed/web'
import { CASE_WORDS } from './words/case-words.js'
import { EVENT_WORDS } from './words/event-words.js'
import { HELPLINE_WORDS } from './words/helpline-words.js'
import { REASON_WORDS } from './words/reason-words.js'
import { RECORD_WORDS } from './words/record-words.js'
import { RULE_WORDS } from './words/rule-words.js'
import { TASK_WORDS } from './words/task-words.js'
import { TODAY_WORDS } from './words/today-words.js'
import { UNIT_WORDS } from './words/unit-words.js'

export const WORDS = {
  ...TODAY_WORDS,
  ...TASK_WORDS,
  ...UNIT_WORDS,
  ...CASE_WORDS,
  ...RECORD_WORDS,
  ...HELPLINE_WORDS,
  ...RULE_WORDS,
  ...EVENT_WORDS,
  ...REASON_WORDS,
} as const satisfies Catalogue
