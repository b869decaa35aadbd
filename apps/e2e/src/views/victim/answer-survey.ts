// Why: what victims answer comes in as hers does: by the reference of a message, a code on her phone, and the door that only the victim view may ask.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalRun } from '../../local-run.js'
import type { HerPhone } from './her-phone.js'

export type Answered = { caseId: string; answer: 'yes' | 'partly' | 'no' }

/** Throws when one is not taken. */
export async function answerSurvey(run: LocalRun, phone: HerPhone, answers: readonly Answered[]): Promise<void> {
  const authorization = `Bearer ${await viewToken(run)}`
  const ask = async (path: string, body: object, headers: Record<string, string> = {}): Promise<Record<string, unknown>> => {
    const answer = await run.call('POST', run.url(3, path), body, { authorization, ...headers })
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body as Record<string, unknown>
  }
  let asked: Record<string, unknown> = {}
  const reference = await phone.reference()
  const code = await phone.codeAfter(async () => (asked = await ask('/victim-sign-ins', { reference, from: '127.0.0.1' })))
  const { pass } = await ask(`/victim-sign-ins/${String(asked['signInId'])}/code`, { code })
  for (const { caseId, answer } of answers) await ask('/signed-in-victim/survey', { caseId, answer }, { 'x-victim-pass': String(pass) })
}

/** As the local run's victim view has it. */
async function viewToken(run: LocalRun): Promise<string> {
  const secret = await readFile(join(run.stateDir, 'secrets', 'victim-view-client'), 'utf8')
  const answer = await fetch(run.url(30, '/token'), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`victim-view:${secret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials&scope=victim-view',
  })
  return ((await answer.json()) as { access_token: string }).access_token
}
