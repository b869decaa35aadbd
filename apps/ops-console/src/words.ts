// Why: every word of this view, English and Welsh side by side, each page's beside the page. The Welsh is a draft until a Welsh speaker of the force
// has read it.
import type { Catalogue } from '@kept-informed/web'
import { BALANCE_WORDS } from './balance/words.js'
import { CASE_WORDS } from './cases/words.js'
import { CHOICE_WORDS } from './choices/words.js'
import { FLOW_WORDS } from './flow/words.js'
import { FORECAST_WORDS } from './forecast/words.js'
import { GUARD_WORDS } from './guards/words.js'
import { BECAUSE_WORDS } from './names/because.js'
import { CARRIED_WORDS } from './names/carried.js'
import { CRIME_NAME_WORDS } from './names/crime-name.js'
import { NAME_WORDS, WHOM_WORDS } from './names/names.js'
import { PACK_NAME_WORDS } from './names/pack-name.js'
import { PROVIDER_NAME_WORDS } from './names/provider-name.js'
import { SOURCE_NAME_WORDS } from './names/source-name.js'
import { WORDING_NAME_WORDS } from './names/wording-name.js'
import { PACK_WORDS } from './packs/words.js'
import { PROVIDER_WORDS } from './providers/words.js'
import { QUARANTINE_WORDS } from './quarantine/words.js'
import { RECALL_WORDS } from './recalls/words.js'
import { SEARCH_WORDS } from './search/words.js'
import { START_WORDS } from './start/words.js'
import { STOP_WORDS } from './stops/words.js'
import { SURVEY_WORDS } from './survey/words.js'
import { TASK_WORDS } from './tasks/words.js'
import { TIMELINESS_WORDS } from './timeliness/words.js'
import { WHAT_IF_WORDS } from './what-if/words.js'
import { WORDING_WORDS } from './wordings/words.js'

const OWN = {
  'ops.title': { en: 'Ops console', cy: 'Consol gweithrediadau' },
  'nav.start': { en: 'Now', cy: 'Nawr' },
} as const satisfies Catalogue

export const WORDS: Catalogue = {
  ...OWN,
  ...NAME_WORDS,
  ...WHOM_WORDS,
  ...BECAUSE_WORDS,
  ...CARRIED_WORDS,
  ...WORDING_NAME_WORDS,
  ...PROVIDER_NAME_WORDS,
  ...SOURCE_NAME_WORDS,
  ...CRIME_NAME_WORDS,
  ...PACK_NAME_WORDS,
  ...CHOICE_WORDS,
  ...START_WORDS,
  ...SEARCH_WORDS,
  ...FLOW_WORDS,
  ...GUARD_WORDS,
  ...QUARANTINE_WORDS,
  ...TASK_WORDS,
  ...CASE_WORDS,
  ...STOP_WORDS,
  ...PROVIDER_WORDS,
  ...RECALL_WORDS,
  ...PACK_WORDS,
  ...WORDING_WORDS,
  ...FORECAST_WORDS,
  ...WHAT_IF_WORDS,
  ...BALANCE_WORDS,
  ...TIMELINESS_WORDS,
  ...SURVEY_WORDS,
}
