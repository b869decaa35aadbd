// Why: what there is for people at the console to decide on: two of each, so that each way of telling has its own and both are told in one run.
import type { Browser } from 'playwright-core'
import type { LocalRun } from '../../local-run.js'
import { sms, type Story } from '../../story.js'

export type Stage = {
  run: LocalRun
  browser: Browser
  story: Story
  /** The routes of which a state was judged in the hard way while a story was told. */
  judged: { route: string }[]
}

/** One event was wrong: one of two victims has been told of it, the other would be in the evening. */
type Wrong = { caseId: string; eventId: string; got: string; late: string }
/** What one way of telling has of its own. `flood`: the kind of news that came too often. */
export type Matter = { flood: 'suspect-released' | 'suspect-bailed'; wrong: Wrong; read: string }

export const MATTERS: Readonly<Record<'en' | 'cy', Matter>> = {
  en: { flood: 'suspect-released', wrong: { caseId: 'OPS/RECALL/1/26', eventId: 'arrest-1', got: '+447700900803', late: '+447700900804' }, read: 'OPS/1/26' },
  cy: { flood: 'suspect-bailed', wrong: { caseId: 'OPS/RECALL/2/26', eventId: 'arrest-2', got: '+447700900805', late: '+447700900806' }, read: 'OPS/2/26' },
}
/** A case of which somebody cannot be told: what people must do is a page too. */
export const WITHOUT_CONTACT = 'OPS/MUTE/26'

const FLOOD = 12
/** More than this of one kind in an hour is a flood. */
export const FLOOR = 5
const EVENING = [{ days: ['mon'], from: '20:00', to: '21:00' }]
const NEWS = {
  'suspect-released': { suspectRef: 's' },
  'suspect-bailed': { suspectRef: 't', conditions: [{ text: 'Not to go there', safeguards: ['v'] }], returnOn: '2026-12-21' },
}

export async function setStage(story: Story, now: string): Promise<void> {
  await story.victim('v', [sms('+447700900801')])
  await story.victim('mute', [])
  const cases = Array.from({ length: FLOOD }, (_, n) => `OPS/${n}/26`)
  await story.send(story.crime(WITHOUT_CONTACT, now, ['mute']), ...cases.map((caseId) => story.crime(caseId, now, ['v'])))
  for (const { flood, wrong, read } of Object.values(MATTERS)) {
    await wrongly(story, now, wrong)
    // The second of its victims is nobody whom the case knows.
    const bad = story.event(read, `${read}-bad`, 'suspect-charged', now, { suspectRef: 's', charges: ['Theft'], victimIds: ['v', 'nobody'] })
    await story.send(bad, ...cases.map((caseId) => story.event(caseId, `${caseId}-${flood}`, flood, now, NEWS[flood])))
  }
}

async function wrongly(story: Story, now: string, { caseId, eventId, got, late }: Wrong): Promise<void> {
  const [told, untold] = [`${eventId}-got`, `${eventId}-late`]
  await story.victim(told, [sms(got)])
  await story.victim(untold, [{ ...sms(late), safeHours: EVENING }])
  await story.send(story.crime(caseId, now, [told, untold]), story.event(caseId, eventId, 'suspect-arrested', now, { suspectRef: 's' }))
}
