// Why: one recall from the moment that it was ordered: what it stopped, who has it, the words that put it right and the second person who stands for
// them, and how long each step took, measured by the notifier.
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common'
import {
  type Answer, asDoorsSay, bodyOf, type Door, type DoorAnswer, DOORS, type Doors, faultsOf, type FormFault, type GoTo, goTo, page, type Page, type Session,
  SignedInSession, textIn, VIEW_PARTS, type ViewParts,
} from '@kept-informed/web'
import { mayDo } from '../may-do.js'
import { personText } from '../names/people.js'
import { filterIn, type ListAsked, listPage } from '../parts/list-page.js'
import { waited } from '../flow/flow-of.js'
import { PATHS, to, toRecall } from '../paths.js'
import { LANGUAGES, PARTS, readWordsForm, type WordsForm, wordsField } from './read-recall-form.js'
import { peopleIn, type RecallInFull, standingOf } from './recall.js'
import { MESSAGE_COLUMNS, whatCell } from './recall-list.js'

type Filled = { words?: WordsForm; reason?: string; faults?: FormFault[]; status?: number }
const CONFLICT = 409

@Controller()
export class RecallController {
  constructor(
    @Inject(DOORS) private readonly doors: Doors,
    @Inject(VIEW_PARTS) private readonly parts: ViewParts,
  ) {}

  @Get(PATHS.recall)
  show(@SignedInSession() session: Session, @Param('recallId') recallId: string): Promise<Page> {
    return this.pageOf(session, recallId, {})
  }

  @Get(PATHS.recallMessages)
  messages(@SignedInSession() session: Session, @Param('recallId') recallId: string, @Query() asked: ListAsked): Promise<Answer> {
    const path = to(PATHS.recallMessages, { recallId })
    const filter = filterIn(asked, { reached: ['got', 'may-have-got', 'under-way', 'not-got'] })
    return listPage(
      {
        name: 'recalled-messages',
        path,
        doorPath: path,
        door: this.door(session),
        columns: MESSAGE_COLUMNS,
        filter,
        template: 'recalls/messages.njk',
        model: { recallPath: toRecall(recallId) },
      },
      asked,
    )
  }

  @Post(PATHS.recallCorrection)
  async propose(@SignedInSession() session: Session, @Param('recallId') recallId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const { form, faults, words } = readWordsForm(body)
    if (faults.length > 0) return this.pageOf(session, recallId, { words: form, faults, status: 400 })
    const answer = await this.door(session).post(to(PATHS.recallCorrection, { recallId }), words)
    return this.after(session, recallId, answer, { words: form }, (refused) => faultsOf(refused, 'which', wordsField))
  }

  @Post(PATHS.recallWord)
  async judge(@SignedInSession() session: Session, @Param('recallId') recallId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const [word, reason] = [textIn(body, 'word'), textIn(body, 'reason')]
    const faults: FormFault[] = [
      ...(word === 'approve' || word === 'refuse' ? [] : [{ field: 'word', words: 'recall.choose-word' }]),
      ...(reason === '' ? [{ field: 'reason', words: 'stops.give-reason' }] : []),
    ]
    if (faults.length > 0) return this.pageOf(session, recallId, { reason, faults, status: 400 })
    const answer = await this.door(session).post(to(PATHS.recallWord, { recallId }), { word, reason })
    return this.after(session, recallId, answer, { reason }, (refused) => faultsOf(refused, 'word', (pointer) => (pointer === '/reason' ? 'reason' : 'word')))
  }

  @Post(PATHS.recallLift)
  async lift(@SignedInSession() session: Session, @Param('recallId') recallId: string, @Body() body: Record<string, unknown>): Promise<Page | GoTo> {
    const reason = textIn(body, 'reason')
    if (reason === '') return this.pageOf(session, recallId, { faults: [{ field: 'lift-reason', words: 'stops.give-reason' }], status: 400 })
    const answer = await this.door(session).post(to(PATHS.recallLift, { recallId }), { reason })
    return this.after(session, recallId, answer, {}, (refused) => faultsOf(refused, 'lift-reason'))
  }

  private after(
    session: Session,
    recallId: string,
    answer: DoorAnswer<unknown>,
    filled: Filled,
    faults: (refused: Extract<DoorAnswer<unknown>, { ok: false }>) => FormFault[],
  ): Promise<Page | GoTo> {
    return answer.ok
      ? Promise.resolve(goTo(toRecall(recallId)))
      : this.pageOf(session, recallId, {
          ...filled,
          faults: answer.status === CONFLICT ? [{ field: 'correction', words: 'form.refused', facts: { title: asDoorsSay(answer.title) } }] : faults(answer),
          status: answer.status,
        })
  }

  private async pageOf(session: Session, recallId: string, { words = { which: '' }, reason = '', faults = [], status = 200 }: Filled): Promise<Page> {
    const recall = bodyOf(await this.door(session).get<RecallInFull>(to(PATHS.recall, { recallId })))
    const standing = standingOf(recall)
    const people = await this.parts.sessions.namesOf(peopleIn(recall))
    const seconds = Object.entries(recall.clock.seconds).map(([step, n]) => ({ step, ...(n === null ? { words: 'recall.not-yet', n: 0 } : waited(n)) }))
    return page(
      'recalls/recall.njk',
      {
        maySpeak: mayDo(session, 'POST', PATHS.recallWord),
        recall,
        standing,
        what: whatCell(recall.what),
        who: (by: string) => personText(people, by),
        seconds,
        words,
        reason,
        faults,
        languages: LANGUAGES,
        parts: PARTS,
        mine: recall.correction?.proposedBy === session.person.subject,
        paths: {
          messages: to(PATHS.recallMessages, { recallId }),
          correction: to(PATHS.recallCorrection, { recallId }),
          word: to(PATHS.recallWord, { recallId }),
          lift: to(PATHS.recallLift, { recallId }),
        },
      },
      status,
    )
  }

  private door(session: Session): Door {
    return this.doors.of(session, 'notifier')
  }
}
