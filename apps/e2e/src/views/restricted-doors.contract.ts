// Why: in the midst of what an operator works on is a case that must not be there for her; told in the run that the console's stories share.
import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import type { LocalRun } from '../local-run.js'
import { sms, SOURCE, type Story, type Timeline } from '../story.js'
import { doorsNotInTable, doorsThatKnow, whatDoorsTell } from './walk-doors.js'

/** Of a case that is restricted, in the midst of the others; ids that the services make are found once it is there. */
const SECRET = { caseId: 'OPS/SECRET/26', unit: 'quiet', officerId: 'PC-9', victimId: 'w-secret', eventId: 'secret-released' }
const secretCase = (story: Story, now: string): object[] => [
  story.event(SECRET.caseId, 'secret-crime', 'crime-reported', now, {
    crimeReference: SECRET.caseId,
    offence: { category: 'theft' },
    victims: [{ victimId: SECRET.victimId, role: 'victim' }],
    officer: { officerId: SECRET.officerId, unit: SECRET.unit },
    force: 'Example Police',
    restricted: true,
  }),
  story.event(SECRET.caseId, SECRET.eventId, 'suspect-released', now, { suspectRef: 's' }),
  story.event(SECRET.caseId, 'secret-bad', 'suspect-charged', now, { suspectRef: 's', charges: ['Theft'], victimIds: ['nobody'] }),
]

export async function restrictedCase(story: Story, now: string): Promise<void> {
  await story.victim(SECRET.victimId, [sms('+447700900802')])
  await story.send(...secretCase(story, now))
}

export const tellsNobodyOfRestricted = (running: () => LocalRun): void =>
  it('no door tells who has no business in it of a restricted case: each answers as of one that nobody has heard of', async () => {
    const run = running()
    const asked = async <Body>(port: number, path: string, body?: object): Promise<Body> => (await run.call(body ? 'POST' : 'GET', run.url(port, path), body)).body as Body
    const caseId = encodeURIComponent(SECRET.caseId)
    const { obligations: [duty], tasks: [task] } = await asked<Timeline>(4, `/cases/${caseId}/timeline`)
    const { items: [record] } = await asked<{ items: { quarantineId: string }[] }>(2, `/quarantine?caseId=${caseId}`)
    const { stopId } = await asked<{ stopId: string }>(3, '/stops', { kind: 'case', value: SECRET.caseId, reason: 'a colleague', until: '2026-11-29T00:00:00Z' })
    const { recallId } = await asked<{ recallId: string }>(3, '/recalls', { what: { event: { source: SOURCE, id: SECRET.eventId } }, reason: 'it was another' })
    const guard = (await asked<{ items: { guardId: string; ruleId: string }[] }>(3, '/guards')).items.find(({ ruleId }) => ruleId === 'suspect-released')
    if (!duty || !task || !record || !guard) throw new Error('the restricted case has not become what it should')
    const secret = { ...SECRET, obligationId: duty.obligationId, taskId: task.taskId, quarantineId: record.quarantineId, stopId, recallId }
    const none = randomUUID()
    const unknown = {
      caseId: 'OPS/UNKNOWN/26',
      unit: 'nowhere',
      officerId: 'PC-nobody',
      victimId: 'w-none',
      eventId: 'unknown-event',
      obligationId: none,
      taskId: none,
      quarantineId: none,
      stopId: none,
      recallId: none,
    }
    const walked = { secret, unknown, inAll: { recallId, guardId: guard.guardId } }
    await run.eventually('the recall has found what it concerns', async () => (await asked<{ items: object[] }>(3, `/recalls/${recallId}/messages`)).items.length > 0)
    expect(await doorsNotInTable(run)).toEqual([])
    expect(await whatDoorsTell(run, walked)).toEqual([])
    expect(await doorsThatKnow(run, walked)).toEqual(
      expect.arrayContaining([
        'rules GET /quarantine',
        'rules GET /quarantine/{quarantineId}',
        'notifier GET /stops',
        'notifier GET /recalls/{recallId}/messages',
        'notifier GET /guards/{guardId}',
        'notifier GET /tasks',
        'notifier GET /cases',
        'evidence GET /cases/{caseId}/timeline',
        'evidence GET /obligations',
        'evidence GET /forecast',
        'evidence GET /cases/{caseId}/evidence-pack',
        'evidence GET /obligations/{obligationId}/certificate',
      ]),
    )
  }, 120_000)
