// Why: what an officer is shown before an event is recorded must be what then happens, word for word and minute by minute; and looking
// must leave no trace but that somebody looked.
import { describe, expect, it } from '@jest/globals'
import { withCopy } from '@kept-informed/app-local'
import { tablesOf } from '../search/dump-of.js'
import { letter, sms, type Story, type Timeline, type TimelineTask } from '../story.js'

type Words = { channel: string; contactId: string; text?: string; letter?: object }
type Shown = {
  notificationId: string; insteadOf: string[]; atOnce: string; reasons: { because: string; sentence: string }[]; tasks: Asked[]
  leavesAt: string | null; onApproval: boolean; message: Words | null
}
type Asked = Pick<TimelineTask, 'kind' | 'for' | 'reason'>
type Preview = { victims: { victimId: string; obligations: { obligationId: string; ruleId: string; dueBy: string | null }[]; messages: Shown[] }[] }
type Exported = { messages: { notificationId: string; channel: string; contactId: string; said: Record<string, unknown>; attempts: { startedAt: string }[] }[] }

const CASE = 'CODE/PREVIEW/1'
const ALONE = 'CODE/PREVIEW/2'
const VICTIMS = ['pre-text', 'pre-post', 'pre-abuse', 'pre-nobody', 'pre-evening']
/** In London. */
const EVENING = [{ days: ['mon'], from: '16:00', to: '18:00' }]
/** What the record of a reading, and the telling of it, is written in. */
const WHO_LOOKED = ['event_log.log_partition', 'event_log.log_record', 'evidence.chain_head', 'evidence.entry', 'evidence.watermark', 'notifier.details_use', 'notifier.watermark', 'rules.watermark']

export function tellPreview(story: () => Story): void {
  describe('a preview', () => {
    const post = (event: object, headers = {}) => story().run.call('POST', story().run.url(3, '/previews'), event, headers)
    const eventOf = (id: string, type: string, data: object, now: string, caseId = CASE): object => story().event(caseId, `${caseId}-${id}`, type, now, data)
    const previewOf = async (event: object): Promise<Preview> => {
      const { status, body } = await post(event, { 'x-reason': 'to see what they would be told' })
      expect({ status, problem: status === 200 ? null : body }).toEqual({ status: 200, problem: null })
      return body as Preview
    }
    const shownTo = ({ victims }: Preview, victimId: string): Shown[] => victims.find((one) => one.victimId === victimId)?.messages ?? []
    const tables = async (): Promise<Map<string, string>> =>
      withCopy({ PORT_BASE: String(story().run.portBase), STATE_DIR: story().run.stateDir }, async ({ databaseUrl }) => new Map((await tablesOf(databaseUrl)).map(({ where, text }) => [where, text])))
    /** Rows that are new or other than before, each after the name of its table. The clock, which we move, is left out. */
    const changedBy = async (look: () => Promise<unknown>): Promise<string[]> => {
      const before = await tables()
      await look()
      await story().run.moveClock({ advance: 'PT1M' })
      const changed = [...(await tables())].flatMap(([where, text]) => {
        const had = new Set(before.get(where)?.split('\n'))
        const rows = text.split('\n').filter((row) => !had.has(row)).map((row) => `${where}: ${row}`)
        const gone = rows.length === 0 && text !== before.get(where) ? [`${where}: rows are gone`] : []
        return where === 'local.clock' ? [] : [...rows, ...gone]
      })
      // The night's balance is taken whenever the clock rests: where it fell in between, looking again shows what the look alone does.
      return changed.some((row) => row.startsWith('evidence.balance:')) ? changedBy(look) : changed
    }
    const timeline = async (): Promise<Timeline> => (await story().timeline(CASE)) as Timeline

    it('says what is wrong with the event as its recording would', async () => {
      const { run } = story()
      await run.moveClock({ to: '2027-06-14T09:00:00Z' })
      for (const [victimId, contacts, more] of [
        ['pre-text', [sms('+447700900371')], {}], ['pre-post', [letter()], {}], ['pre-abuse', [sms('+447700900372')], { safetyFlags: ['domestic-abuse'] }],
        ['pre-evening', [{ ...sms('+447700900373'), safeHours: EVENING }], {}],
      ] as const) await story().victim(victimId, [...contacts], more)
      const now = await run.now()
      await story().send(story().crime(CASE, now, VICTIMS, 'theft'), story().crime(ALONE, now, ['pre-nobody'], 'theft'))
      await run.moveClock({ advance: 'PT1M' })
      const bad = { ...eventOf('bad', 'suspect-arrested', {}, 'yesterday'), id: '' }
      const { status, body } = await post(bad)
      expect([status, (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()]).toEqual([400, ['/data/suspectRef', '/id', '/time']])
      const arrest = (caseId: string, more: object = {}) => eventOf('x', 'suspect-arrested', { suspectRef: 's', ...more }, now, caseId)
      expect(await post(arrest('CODE/PREVIEW/NONE'))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/subject' }] } })
      expect(await post(arrest(CASE, { victimIds: ['nobody-there'] }))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/data/victimIds/0' }] } })
      expect(await post(story().crime(CASE, now, VICTIMS, 'theft'))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/id' }] } })
      expect(await post(arrest(CASE, { note: 'x'.repeat(300_000) }))).toMatchObject({ status: 413 })
    }, 60_000)

    it('changes nothing: where no message is shown, no row of any table; where one is, only who looked', async () => {
      const now = await story().run.now()
      const alone = eventOf('arrest', 'suspect-arrested', { suspectRef: 's' }, now, ALONE)
      expect(await changedBy(async () => expect(shownTo(await previewOf(alone), 'pre-nobody')).toMatchObject([{ reasons: [{ because: 'no-details' }], message: null }]))).toEqual([])
      const changed = await changedBy(() => previewOf(eventOf('arrest', 'suspect-arrested', { suspectRef: 's' }, now)))
      const told = changed.filter((row) => row.startsWith('event_log.log_record: {')).map((row) => (JSON.parse(row.slice(row.indexOf('{'))) as { type: string }).type)
      expect(told).toEqual(VICTIMS.filter((victimId) => victimId !== 'pre-nobody').map(() => 'personal-details-read.v1'))
      expect(changed.filter((row) => !WHO_LOOKED.includes(row.slice(0, row.indexOf(':'))))).toEqual([])
    }, 60_000)

    it('and what then happens is what was shown: an arrest, a charge, a verdict', async () => {
      const { run } = story()
      const shown = new Map<string, { victimId: string; one: Shown }>()
      const happenings: [string, object][] = [
        ['suspect-arrested', { suspectRef: 's' }], ['suspect-charged', { suspectRef: 's', charges: ['Theft'] }], ['verdict-given', { suspectRef: 's', verdict: 'not-guilty' }],
      ]
      for (const [type, data] of happenings) {
        const event = eventOf(type, type, data, await run.now())
        const preview = await previewOf(event)
        for (const victimId of VICTIMS) {
          const messages = shownTo(preview, victimId)
          expect(messages.length).toBeGreaterThan(0)
          for (const one of messages) {
            for (const id of one.insteadOf) shown.delete(id)
            shown.set(one.notificationId, { victimId, one })
          }
        }
        await story().send(event)
        await run.moveClock({ advance: 'PT1M' })
        await asShown(preview)
      }
      await run.moveClock({ to: '2027-06-14T15:02:00Z' })
      expect([...shown.values()].filter(({ victimId }) => victimId === 'pre-evening').map(({ one }) => one.insteadOf.length)).toEqual([4])
      for (const { victimId, one } of shown.values()) await saidAsShown(victimId, one)
    }, 90_000)

    /** What is owed, why it waits and who is asked to act, right after; and whoever is asked to approve approves. */
    async function asShown({ victims }: Preview): Promise<void> {
      const { run } = story()
      const { obligations, notifications, tasks } = await timeline()
      for (const { victimId, obligations: owed, messages } of victims) {
        for (const { obligationId, ruleId, dueBy } of owed) expect(obligations).toContainEqual(expect.objectContaining({ obligationId, ruleId, dueBy }))
        for (const { notificationId, atOnce, reasons, tasks: opened, onApproval } of messages) {
          if (atOnce === 'withheld') expect(notifications).toContainEqual(expect.objectContaining({ notificationId, state: 'withheld', withheldBecause: reasons[0]?.because }))
          const open = tasks.filter((task) => task.notificationId === notificationId && task.state === 'open')
          expect({ victimId, asked: open.map(askedBy) }).toEqual({ victimId, asked: opened.map(askedBy) })
          if (onApproval) expect((await run.call('POST', run.url(3, `/tasks/${open[0]?.taskId}/complete`), { outcome: 'approved' })).status).toBe(200)
        }
      }
      await run.moveClock({ advance: 'PT1M' })
    }

    /** The words that left are the words that were shown, to that contact, at that time; or none did. */
    async function saidAsShown(victimId: string, { notificationId, leavesAt, onApproval, message }: Shown): Promise<void> {
      const { run } = story()
      const { status, body } = await run.call('GET', run.url(3, `/victims/${victimId}/export`))
      const said = status === 200 ? (body as Exported).messages.filter((one) => one.notificationId === notificationId) : []
      expect({ victimId, said: said.map(wordsOf) }).toEqual({ victimId, said: message === null ? [] : [wordsOf(message)] })
      if (leavesAt === null || onApproval) return
      const after = Date.parse(said[0]?.attempts[0]?.startedAt ?? '') - Date.parse(leavesAt)
      expect([after >= 0, after < 120_000]).toEqual([true, true])
    }
  })
}

const askedBy = ({ kind, for: forWhom, reason }: Asked): string => `${kind} (${reason}) for ${forWhom}`

/** Without the address. */
function wordsOf(message: Words & { said?: Record<string, unknown> }): object {
  const { channel, contactId } = message
  const { text, subject, html, letter: page } = (message.said ?? message) as Record<string, unknown>
  if (page === undefined) return { channel, contactId, text, subject, html }
  const { addressLines: _, postcode: __, ...words } = page as Record<string, unknown>
  return { channel, contactId, letter: words }
}
