// Why: `npm run balance [-- --day D] [--json FILE]`: that nothing was lost between what came in and what was said, shown by sums that come out,
// and by id where they do not. With --every-night it stays, and takes one after each London midnight: what docker-compose.yml runs.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDay } from '@kept-informed/app-rules'
import type { Balance } from '@kept-informed/evidence-chain'
import { DEFAULT_POSTING } from '@kept-informed/notification'
import { listOf, readSettings, timeOfDay, wholeNumber, WrongSettings } from '@kept-informed/runtime'
import { workingCalendar } from '@kept-informed/victims-code'
import { balanceInWords } from './balance/balance-in-words.js'
import { keepInEvidence, type KeptBalance } from './balance/keep-in-evidence.js'
import { logOfCopy } from './balance/log-of-copy.js'
import { providersToAsk } from './balance/providers-to-ask.js'
import { takeBalance } from './balance/take-balance.js'
import { type Copy, NoCopy, withCopy } from './find-copy.js'
import { clockOfCopy } from './what-if/clock-of-copy.js'

const USE = 'use: npm run balance [-- --day YYYY-MM-DD] [--json FILE] [--every-night]'
const HALF_AN_HOUR = 30 * 60_000
type Taken = { balance: Balance; kept: KeptBalance | null }

function wrongUse(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USE}\n`)
  return process.exit(2)
}

function readArguments() {
  try {
    const { day, ...others } = parseArgs({ options: { day: { type: 'string' }, json: { type: 'string' }, 'every-night': { type: 'boolean', default: false } } }).values
    if (day !== undefined && !isDay(day)) throw new Error(`--day must be a day, YYYY-MM-DD, and is ${day}`)
    return { day: day ?? null, ...others }
  } catch (error) {
    return wrongUse(error)
  }
}

async function take({ databaseUrl, stateDir }: Copy, day: string | null): Promise<Taken> {
  const settings = readSettings(process.env, {
    ACTS_FOR: listOf('police', 'witness-care-unit', 'cps', 'probation').or(['police', 'witness-care-unit']), PRINT_CUT_OFF: timeOfDay.or(DEFAULT_POSTING.cutOff),
    POSTING_DAYS: listOf('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun').or([...DEFAULT_POSTING.days]), POST_TAKES_WORKING_DAYS: wholeNumber(1, 10).or(DEFAULT_POSTING.takesWorkingDays),
  })
  const posting = { ...DEFAULT_POSTING, cutOff: settings.PRINT_CUT_OFF, days: settings.POSTING_DAYS, takesWorkingDays: settings.POST_TAKES_WORKING_DAYS }
  const eventLog = await logOfCopy(databaseUrl, process.env)
  try {
    const balance = await takeBalance({ databaseUrl, eventLog, day, now: await clockOfCopy(databaseUrl), actsFor: settings.ACTS_FOR, posting, providers: providersToAsk((name) => Boolean(process.env[name] ?? process.env[`${name}_FILE`])) })
    if (balance === null) throw new NoCopy('the copy has no books of this version yet: start it once')
    return { balance, kept: await keepInEvidence(balance, { databaseUrl, stateDir }, process.env) }
  } finally {
    await eventLog?.close()
  }
}

/** For ever; what goes wrong in one night is said, and the next one comes. */
async function everyNight(): Promise<never> {
  const calendar = workingCalendar()
  for (;;) {
    const now = Date.now()
    const next = calendar.startOfDay(calendar.addDays(calendar.localDate(now), 1)) + HALF_AN_HOUR
    await sleep(next - now)
    try {
      const { balance, kept } = await withCopy(process.env, (copy) => take(copy, null))
      process.stdout.write(`${JSON.stringify({ ...balance, kept })}\n`)
    } catch (error) {
      process.stderr.write(`the balance could not be taken: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    }
  }
}

const { day, json, 'every-night': nightly } = readArguments()
if (nightly) await everyNight()
const { balance, kept } = await withCopy(process.env, (copy) => take(copy, day)).catch((error: unknown) => {
  if (error instanceof NoCopy || error instanceof WrongSettings) return wrongUse(error)
  throw error
})
process.stdout.write(`${balanceInWords(balance, kept)}\n`)
if (json !== undefined) await writeFile(json, `${JSON.stringify({ ...balance, kept }, null, 2)}\n`)
process.exit(balance.gap.length === 0 ? 0 : 1)
