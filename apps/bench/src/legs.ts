// Why: the three ways that are compared, by the name that the table gives them.
import type { Leg } from './leg.js'
import { nestLeg } from './nest-leg.js'
import { rawLeg } from './raw-leg.js'
import { rulesLeg } from './rules-leg.js'

export const LEGS = { raw: rawLeg, hop: rulesLeg, nest: nestLeg } satisfies Record<string, Leg>
export type LegName = keyof typeof LEGS
