// Why: to some people, and about some things, no machine writes at all.
import { taskFor } from '../decider.js'
import { type FindGround, lasting } from './ground.js'
import { hasDied, isChildAlone, isErased, isHomicide, isOfficerOnly, isSuspect } from './safety.js'

export const erased: FindGround = ({ circumstances }) => (isErased(circumstances) ? lasting() : null)
export const victimDied: FindGround = ({ circumstances }) => (hasDied(circumstances) ? lasting() : null)
export const recipientIsSuspect: FindGround = (decider) => (isSuspect(decider.circumstances) ? lasting(taskFor(decider, 'call', 'recipient-is-suspect')) : null)
export const homicide: FindGround = (decider) => (isHomicide(decider.circumstances) ? lasting(taskFor(decider, 'call', 'homicide')) : null)
export const officerOnly: FindGround = (decider) => (isOfficerOnly(decider.circumstances) ? lasting(taskFor(decider, 'call', 'officer-only')) : null)
export const child: FindGround = (decider) => (isChildAlone(decider.circumstances, decider, decider.now) ? lasting(taskFor(decider, 'call', 'child')) : null)
