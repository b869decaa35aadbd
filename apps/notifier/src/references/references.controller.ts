// Why: "is this message from you?" has an answer that anybody may hear: yes or no, the day, the way it went. No case, no name, no words.
import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common'
import { RequireScope, ScopeGuard } from '@kept-informed/identity'
import { ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { messagesUnderReference } from './messages-under-reference.query.js'
import { readReference } from './reference.js'

@Controller('references')
@UseGuards(ScopeGuard)
export class ReferencesController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get(':reference')
  @RequireScope('references:read')
  async check(@Param('reference') given: string): Promise<object> {
    const reference = readReference(given)
    if (reference === undefined) throw new ProblemError(400, 'The reference is not understood', [{ pointer: '/reference', detail: 'must be KI- and eight of 0 to 9 and A to F, such as KI-3F2A91BC' }])
    const { database, calendar } = this.works
    const messages = await messagesUnderReference(database, reference)
    return { reference, ours: messages.length > 0, messages: messages.map(({ sentAt, channel }) => ({ day: calendar.localDate(sentAt), channel })) }
  }
}
