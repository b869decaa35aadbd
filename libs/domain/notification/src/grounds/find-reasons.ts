// Why: why a message is withheld is itself something that is owed: every reason that fits is found, in the order in which they win. The
// table has one row for each word, or does not compile.
import type { Decider } from '../decider.js'
import { WITHHELD_BECAUSE, type WithheldBecause } from '../notification.js'
import { needsApprovalGround } from './approval-ground.js'
import { held, restricted } from './case-grounds.js'
import { adverseMatch, contactExpired, noDetails, noSafeContact } from './contact-grounds.js'
import type { FindGround, Ground } from './ground.js'
import { guard } from './guard-ground.js'
import { child, erased, homicide, officerOnly, recipientIsSuspect, victimDied } from './person-grounds.js'
import { stopped } from './stopped-ground.js'
import { callFirst, outsideSafeHours } from './timing-grounds.js'
import { languageNotApproved, wordingNotPublished } from './wording-grounds.js'

/** Not found here: what was opted out of is excused by rules and no longer open. */
const elsewhere: FindGround = () => null

const GROUNDS: Record<WithheldBecause, FindGround> = {
  erased, 'victim-died': victimDied, 'recipient-is-suspect': recipientIsSuspect, 'adverse-match': adverseMatch, homicide, 'officer-only': officerOnly,
  restricted, held, stopped, guard, 'opted-out': elsewhere, child, 'needs-approval': needsApprovalGround,
  'no-details': noDetails, 'no-safe-contact': noSafeContact, 'contact-expired': contactExpired,
  'language-not-approved': languageNotApproved, 'wording-not-published': wordingNotPublished, 'call-first': callFirst, 'outside-safe-hours': outsideSafeHours,
}

export type Reason = Ground & { because: WithheldBecause }

export const findReasons = (decider: Decider): Reason[] =>
  WITHHELD_BECAUSE.flatMap((because) => {
    const ground = GROUNDS[because](decider)
    return ground ? [{ because, ...ground }] : []
  })
