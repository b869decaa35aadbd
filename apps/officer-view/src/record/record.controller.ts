// Why: what an officer did or learnt becomes a case event in her own name. The event's id is fixed in the form: sent twice, it is one.
import { randomUUID } from 'node:crypto'
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import { isoInstant } from '@kept-informed/kernel'
import { ProblemError } from '@kept-informed/runtime'
import { asDoorsSay, DOORS, type Doors, type FormFault, goTo, type GoTo, type Page, type Session, SignedInSession, VIEW_PARTS, type ViewParts } from '@kept-informed/web'
import { caseFor } from '../cases/case.controller.js'
import type { Preview } from '../doors/notifier.js'
import { officerPage } from '../pages/officer-page.js'
import { PATHS, to } from '../paths.js'
import { ownEvent, timelineWith } from './arrival.js'
import { eventOf } from './event-of.js'
import { refText } from './event-ref.js'
import { formModel, newsOf } from './form-model.js'
import { previewModel } from './preview-model.js'
import { type ReadRecord, readRecordForm } from './read-record-form.js'
import type { Recordable } from './recordable.js'
import { recordableOf, RECORDABLES } from './recordables.js'

const ENDED_ALREADY = 409
const PREVIEW_REASON = 'To see what would be said before I record it'

@Controller()
export class RecordController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.record)
  async choose(@SignedInSession() session: Session, @Param('caseId') caseId: string): Promise<Page> {
    const { found } = await caseFor(this.doors, session, caseId)
    const kinds = RECORDABLES.filter((one) => mayRecord(one, session)).map(({ kind, preview }) => ({
      kind,
      preview: preview ?? false,
      href: to('recordKind', { caseId, kind }),
    }))
    return officerPage('record/choose.njk', { case: found, kinds, caseHref: to('case', { caseId }) })
  }

  @Get(PATHS.recordKind)
  async fill(
    @SignedInSession() session: Session,
    @Param('caseId') caseId: string,
    @Param('kind') kind: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const recordable = this.recordable(kind, session)
    const shown = await caseFor(this.doors, session, caseId)
    // What a link has filled in already is read like a form that was sent; nothing is wrong with it yet.
    const { form } = readRecordForm(recordable.fields, { ...query, eventId: undefined }, this.choicesIn(shown))
    return officerPage('record/form.njk', formModel(recordable, { ...shown, form, faults: [] }))
  }

  @Post(PATHS.recordKind)
  async send(
    @SignedInSession() session: Session,
    @Param('caseId') caseId: string,
    @Param('kind') kind: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | GoTo> {
    const recordable = this.recordable(kind, session)
    const shown = await caseFor(this.doors, session, caseId)
    const read = readRecordForm(recordable.fields, body, this.choicesIn(shown))
    const again = (faults: FormFault[], status: number): Page =>
      officerPage('record/form.njk', formModel(recordable, { ...shown, form: read.form, faults }), status)
    if (body['do'] === 'change') return again([], 200)
    if (read.faults.length > 0) return again(read.faults, 400)
    const event = eventOf(recordable, { caseId, form: read.form, at: isoInstant(read.at), subject: session.person.subject })
    if (recordable.preview && body['do'] !== 'record') return this.preview(session, recordable, { ...shown, read, event, again })
    const answer = await this.doors.of(session, 'intake').post('/case-events', event)
    if (answer.ok) {
      await this.endTask(session, read.form.taskId)
      return goTo(to('recorded', { caseId, eventId: read.form.eventId }))
    }
    if (answer.status !== 400 && answer.status !== 413) throw new ProblemError(answer.status, answer.title)
    return again(refusedBy(answer.errors, recordable), 400)
  }

  /** Whether it has come round yet, and what it brought about. */
  @Get(PATHS.recorded)
  async recorded(@SignedInSession() session: Session, @Param('caseId') caseId: string, @Param('eventId') eventId: string): Promise<Page> {
    const [{ found }, timeline] = await Promise.all([caseFor(this.doors, session, caseId), timelineWith(this.doors, session, caseId, eventId)])
    const event = ownEvent(timeline, eventId)
    return officerPage('record/recorded.njk', {
      case: found,
      event,
      news: event && newsOf(timeline, found, event),
      caseHref: to('case', { caseId }),
      againHref: to('recorded', { caseId, eventId }),
    })
  }

  private async preview(
    session: Session,
    recordable: Recordable,
    { read, event, again, ...shown }: Shown & { read: ReadRecord; event: object; again: (faults: FormFault[], status: number) => Page },
  ): Promise<Page> {
    const answer = await this.doors.of(session, 'notifier').post<Preview>('/previews', event, { reason: PREVIEW_REASON })
    if (answer.ok) return officerPage('record/preview.njk', previewModel(recordable, { ...shown, form: read.form, preview: answer.body }))
    if (answer.status === 400 || answer.status === 422) return again(refusedBy(answer.errors, recordable), 400)
    throw new ProblemError(answer.status, answer.title)
  }

  /** What it was done for is done with it. Sent again, both are once: who was faster has ended it already. */
  private async endTask(session: Session, taskId: string): Promise<void> {
    if (taskId === '') return
    const answer = await this.doors.of(session, 'notifier').post(`/tasks/${encodeURIComponent(taskId)}/complete`, { outcome: 'done' })
    if (!answer.ok && answer.status !== ENDED_ALREADY) throw new ProblemError(answer.status, answer.title)
  }

  private recordable(kind: string, session: Session): Recordable {
    const found = recordableOf(kind)
    if (!found) throw new ProblemError(404, 'There is nothing of this kind to record')
    if (!mayRecord(found, session)) throw new ProblemError(403, 'Your role does not include this')
    return found
  }

  private choicesIn({ timeline, found }: Shown) {
    const about = timeline.obligations.filter(({ kind }) => kind === 'inform').map(({ because }) => refText(because))
    return { victimIds: found.victims.map(({ victimId }) => victimId), about, now: this.parts.clock.now(), newId: randomUUID }
  }
}

type Shown = Awaited<ReturnType<typeof caseFor>>

const mayRecord = ({ supervisorOnly }: Recordable, { person }: Session): boolean => !supervisorOnly || person.roles.includes('supervisor')

/** A fault of the event leads to the field that it came from, or to the first. */
function refusedBy(errors: readonly { pointer: string; detail: string }[], { fields }: Recordable): FormFault[] {
  const found = errors.map(({ pointer, detail }) => ({
    field: fields.find(({ name }) => pointer.startsWith(`/data/${name}`))?.name ?? fields[0]?.name ?? 'happened',
    words: 'form.fault',
    facts: { detail: asDoorsSay(detail) },
  }))
  return found.length > 0 ? found : [{ field: fields[0]?.name ?? 'happened', words: 'form.fault', facts: { detail: '' } }]
}
