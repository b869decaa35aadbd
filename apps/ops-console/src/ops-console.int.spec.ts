// Why: the console is started once; what must hold of it is said by concern in contracts/.
import { afterAll, beforeAll } from '@jest/globals'
import { acting } from './contracts/acting.contract.js'
import { everyRouteAsEveryRole } from './contracts/every-route.contract.js'
import { naming } from './contracts/naming.contract.js'
import { reading } from './contracts/reading.contract.js'
import { signedIn } from './contracts/signed-in.contract.js'
import { strangers } from './contracts/strangers.contract.js'
import { deskOf } from './contracts/desk.contract.js'

const desk = deskOf()
beforeAll(() => desk.start())
afterAll(() => desk.run.close())

everyRouteAsEveryRole(desk)
strangers(desk)
acting(desk)
reading(desk)
naming(desk)
// Last: it looks at all that was logged.
signedIn(desk)
