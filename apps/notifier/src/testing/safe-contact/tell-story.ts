// Why: a life is looked at again and again: planned, changed, decided on anew, sent, failed, sent elsewhere. Whatever is decided at any look
// is judged by what is true at that look.
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { type WorkingCalendar, workingCalendar } from '@kept-informed/victims-code'
import { decideJourney } from '../../deciding/decide-journey.js'
import type { Plan } from '../../journey/apply-plan.js'
import { openTask } from '../../journey/journey.js'
import type { DeliveryRow } from '../../journey/rows.js'
import type { NotifierSettings } from '../../notifier.config.js'
import { chance, type Chance } from '@kept-informed/testing'
import { complaintAbout } from './oracle.js'
import { randomChange } from './random-change.js'
import { randomWorld } from './random-world.js'
import { messageToApprove } from './what-is-true.js'
import { circumstancesOf, journeyOf, NOTIFICATION, plainSealing, type World } from './world.js'

const SETTINGS = {
  FORCE_NAME: 'Example Police', FORCE_PHONE: '0300 123 4567', FORCE_URL: 'https://example.police.uk', FORCE_AREA: 'england', WORDING: 'shipped',
  PRINT_CUT_OFF: DEFAULT_POSTING.cutOff, POSTING_DAYS: [...DEFAULT_POSTING.days], POST_TAKES_WORKING_DAYS: DEFAULT_POSTING.takesWorkingDays,
} as unknown as NotifierSettings
export const CALENDAR = workingCalendar()

/** `planned`: the world at the first look. */
export type DecideWorld = (world: World, planned: World) => Plan

/** The product's own decision, with its translation from the rows and its words. */
export const decideWith = (world: World, calendar: WorkingCalendar = CALENDAR): Plan =>
  decideJourney({ settings: { ...SETTINGS, CHILD_DIRECT_FROM: world.childDirectFrom }, calendar, channels: world.channels, sealing: plainSealing })(journeyOf(world), circumstancesOf(world), world.now)

const LOOKS = 5

/** What was wrong in the life of that number; null: nothing. */
export function tellStory(seed: number, decide: DecideWorld): { complaint: string; look: number; world: World; plan: Plan } | null {
  const c = chance(seed)
  let world = randomWorld(c)
  const planned = world
  for (let look = 1; look <= LOOKS; look++) {
    const plan = decide(world, planned)
    const complaint = complaintAbout(world, plan)
    if (complaint !== null) return { complaint, look, world, plan }
    world = afterPlan(c, world, plan)
    if (plan.do === 'send' && world.deliveries.at(-1)?.status === 'delivered') return null
    world = randomChange(c, world)
  }
  return null
}

/** Tasks are opened and ended; what left arrives, or does not. */
function afterPlan(c: Chance, world: World, plan: Plan): World {
  const wanted = new Set(plan.tasks.map(({ taskId }) => taskId))
  const kept = world.tasks.map((row) => (row.state === 'open' && !wanted.has(row.task_id) ? { ...row, state: 'cancelled' as const } : row.state === 'cancelled' && wanted.has(row.task_id) ? { ...row, state: 'open' as const } : row))
  const opened = plan.tasks.filter(({ taskId }) => !world.tasks.some((row) => row.task_id === taskId))
  const approvals = opened.filter(({ kind }) => kind === 'approve-message').map(({ taskId }) => [taskId, messageToApprove(world)] as const)
  const deliveries = plan.do === 'send' ? [...world.deliveries, deliveryOf(world, plan, c.one(['delivered', 'permanent-failure', 'temporary-failure']))] : world.deliveries
  return { ...world, tasks: [...kept, ...opened.map((task) => openTask(task, world.now))], shown: { ...world.shown, ...Object.fromEntries(approvals) }, deliveries }
}

function deliveryOf(world: World, plan: Extract<Plan, { do: 'send' }>, status: DeliveryRow['status']): DeliveryRow {
  const n = world.deliveries.length + 1
  return { delivery_id: `d-${n}`, notification_id: NOTIFICATION, n, channel: plan.channel, contact_id: plan.contactId, fallback_of: null, obligation_ids: plan.obligationIds, texts: plan.texts, status, created_at: world.now, status_at: world.now, hand_over_by: plan.handOverBy, wait_until: null }
}
