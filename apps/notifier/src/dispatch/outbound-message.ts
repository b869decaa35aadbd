// Why: what was decided to be said is kept as data; only at the last moment does it become what a provider carries, and a letter is
// set into its pages. The same data, sealed, says later what was sent.
import { type ChannelProvider, type OutboundMessage, renderLetter, type Letter } from '@kept-informed/channels'
import type { Database } from '@kept-informed/postgres'
import type { MessageBody } from '../journey/apply-plan.js'
import type { AttemptRow, WordingRow } from '../journey/rows.js'
import { type DetailsRow, keyOf } from '../vault/details-row.js'
import type { Sealing } from '../vault/sealing.js'

type Carried = Pick<AttemptRow, 'attempt_id' | 'delivery_id'> & { /** The attempt before, of which nobody knows. */ repeat_of?: string | undefined }

export async function outboundMessage({ attempt_id: attemptId, delivery_id: deliveryId, repeat_of }: Carried, { channel, paper }: Pick<ChannelProvider, 'channel' | 'paper'>, body: MessageBody): Promise<OutboundMessage> {
  if (channel !== 'letter') return { ...body, channel, attemptId, deliveryId, ...(repeat_of === undefined ? {} : { repeatOf: repeat_of }) } as OutboundMessage
  const { to, letter, plainEnvelope } = body as { to: { lines: string[]; postcode: string }; letter: Letter; plainEnvelope: boolean }
  const { pdf, pages } = await renderLetter(letter, paper)
  return { channel, attemptId, deliveryId, to, pdf, pages, plainEnvelope }
}

/** What was sealed of a message, without the salt of its hash. */
export function bodyIn(wording: string): MessageBody {
  const { salt: _, ...body } = JSON.parse(wording) as MessageBody
  return body as MessageBody
}

/** The message of an attempt again, to ask its provider about; null when nobody can read it any more. */
export const messageOfAttempt = (database: Database, sealing: Sealing) => async (attempt: AttemptRow): Promise<OutboundMessage | null> => {
  const [wording] = await database.query<WordingRow>('select * from wording where delivery_id = $1', [attempt.delivery_id])
  if (!wording) return null
  const [row] = await database.query<Pick<DetailsRow, 'victim_id' | 'wrapped_key'>>('select victim_id, wrapped_key from victim_details where victim_id = $1', [wording.victim_id])
  const key = row ? keyOf(sealing, row) : null
  if (!key) return null
  return outboundMessage(attempt, { channel: wording.channel }, bodyIn(sealing.open(key, wording.victim_id, wording.sealed)))
}
