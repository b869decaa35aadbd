// Why: the whole view over HTTP, on a real database, with only the services behind it played; started once for all that is proven of it.
import { afterAll, beforeAll } from '@jest/globals'
import { provesCallHandlers } from './proofs/call-handlers.contract.js'
import { provesEveryRoute } from './proofs/every-route.contract.js'
import { provesFinding } from './proofs/finding.contract.js'
import { provesOfficers } from './proofs/officers.contract.js'
import { provesRestrictedCase } from './proofs/restricted-case.contract.js'
import { provesAgainstStrangers } from './proofs/strangers.contract.js'
import { provesSupervisors } from './proofs/supervisors.contract.js'
import { provesWishes } from './proofs/wishes.contract.js'
import { WholeView } from './proofs/whole-view.contract.js'

const view = new WholeView()
beforeAll(() => view.start())
afterAll(() => view.close())

const EVERYTHING = [
  provesEveryRoute,
  provesAgainstStrangers,
  provesRestrictedCase,
  provesFinding,
  provesOfficers,
  provesWishes,
  provesSupervisors,
  provesCallHandlers,
]
for (const proves of EVERYTHING) proves(view)
