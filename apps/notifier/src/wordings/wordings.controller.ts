// Why: outside a trial run no victim is told anything in words that two people have not approved. Here they see a text as it will be read,
// with all that the gate finds in it, and say their word; one word is enough to stop it.
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { JsonBodyGuard, pageOf, ProblemError } from '@kept-informed/runtime'
import { checkWording, renderMessage, renderingsOf, smsSize, WORDING_IDS, type WordingRef, type WordingVersion, wordingVersions, type WordingWord } from '@kept-informed/wording'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { readStatedReason } from '../read-stated-reason.js'
import { LANGUAGES, readWordingQuery } from './read-wording-query.js'
import { addWord, hashOf, readStandings, type Standings } from './wording-words.js'

const ALL: readonly WordingVersion[] = WORDING_IDS.flatMap((wordingId) => LANGUAGES.flatMap((language) => wordingVersions(wordingId, language)))

@Controller('wordings')
@UseGuards(ScopeGuard)
export class WordingsController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  @Get()
  @RequireScope('wordings:read')
  async list(@Query() query: Record<string, unknown>): Promise<object> {
    const read = readWordingQuery(query)
    if (!read.ok) throw new ProblemError(400, 'The query is not understood', read.faults)
    const { wordingId, language, state, limit, after } = read.value
    const standings = await readStandings(this.works.database)
    const fitting = ALL.map((wording, at) => ({ wording, at })).filter(({ wording, at }) =>
      at >= after && (wordingId === null || wording.wordingId === wordingId) && (language === null || wording.language === language) && (state === null || standings.of(wording).state === state))
    return pageOf(fitting.slice(0, limit + 1), limit, ({ wording }) => wordingJson(wording, standings), ({ at }) => [at + 1])
  }

  @Get(':wordingId/:language/:version')
  @RequireScope('wordings:read')
  async one(@Param() asked: Record<string, string>): Promise<object> {
    const wording = wordingNamed(asked)
    const messages = renderingsOf(wording, renderMessage).map(({ form, text, message }) => ({ form, text, ...(message.channel === 'sms' && { size: smsSize(message.text) }) }))
    return { ...wordingJson(wording, await readStandings(this.works.database)), faults: checkWording(wording), messages }
  }

  @Post(':wordingId/:language/:version/approve')
  @HttpCode(200)
  @RequireScope('wordings:publish')
  async approve(@Param() asked: Record<string, string>, @Caller() caller: CallerIdentity): Promise<object> {
    const wording = wordingNamed(asked)
    const faults = checkWording(wording)
    if (faults.length > 0) throw new ProblemError(422, 'The text does not pass the gate', faults.map(({ check, form, detail }) => ({ pointer: '', detail: `${check}, ${form}: ${detail}` })))
    return this.say(wording, { word: 'approved', reason: null }, caller)
  }

  @Post(':wordingId/:language/:version/withdraw')
  @HttpCode(200)
  @RequireScope('wordings:publish')
  @UseGuards(JsonBodyGuard)
  async withdraw(@Param() asked: Record<string, string>, @Body() body: unknown, @Caller() caller: CallerIdentity): Promise<object> {
    const wording = wordingNamed(asked)
    const reason = readStatedReason(body)
    if (!reason.ok) throw new ProblemError(400, 'Say why', reason.faults)
    return this.say(wording, { word: 'withdrawn', reason: reason.value }, caller)
  }

  private async say(wording: WordingVersion, word: Pick<WordingWord, 'word' | 'reason'>, caller: CallerIdentity): Promise<object> {
    const { wordingId, language, version } = wording
    const said = { wordingId, language, version, sha256: hashOf(wording), at: this.works.clock.now(), by: caller.subject, ...word } as WordingWord
    if (!(await addWord(this.works.database, said))) throw new ProblemError(409, 'You have approved this text already; it needs another person')
    this.works.wake()
    return wordingJson(wording, await readStandings(this.works.database))
  }
}

function wordingNamed({ wordingId, language, version }: Record<string, string>): WordingVersion {
  const found = ALL.find((one) => one.wordingId === wordingId && one.language === language && one.version === version)
  if (!found) throw new ProblemError(404, 'There is no such text')
  return found
}

function wordingJson(wording: WordingVersion, standings: Standings): object {
  const { state, approvedBy, withdrawn } = standings.of(wording)
  return { ...wording, sha256: hashOf(wording as WordingRef), state, approvedBy, withdrawn }
}
