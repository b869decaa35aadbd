// Why: rules knows the facts and nobody reads another's tables; so rules is asked, with the token of whoever asks us, and what is wrong with
// the event is answered in its words.
import type { Fault } from '@kept-informed/kernel'
import { isJsonObject } from '@kept-informed/kernel'
import type { ObligationsTopicMessage } from '@kept-informed/obligation'

export type WhatComes = { caseId: string; messages: ObligationsTopicMessage[] } | { refused: 400 | 401 | 403 | 413 | 422; title: string; faults: Fault[] }

/** What an event would bring about. Throws when rules cannot be asked, or answers what it never should. */
export type Foresee = (event: unknown, authorization: string) => Promise<WhatComes>

const PATIENCE_MS = 10_000
const REFUSED = [400, 401, 403, 413, 422] as const

/** `url`: of rules, without a path. */
export const foreseeOverHttp = (url: string): Foresee => async (event, authorization) => {
  const answer = await fetch(`${url.replace(/\/$/, '')}/foreseen`, {
    method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(event), signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const body: unknown = await answer.json()
  if (answer.status === 200 && isWhatComes(body)) return body
  const refused = REFUSED.find((status) => status === answer.status)
  if (refused === undefined || !isJsonObject(body)) throw new Error(`rules answered ${answer.status}`)
  return { refused, title: String(body['title']), faults: Array.isArray(body['errors']) ? (body['errors'] as Fault[]) : [] }
}

const isWhatComes = (body: unknown): body is Extract<WhatComes, { caseId: string }> => isJsonObject(body) && typeof body['caseId'] === 'string' && Array.isArray(body['messages'])
