// Why: a provider's later word is stored before it is understood, so that nothing said to us once is lost: not a duplicate, not one
// that overtakes our own commit, not one about an attempt we do not know yet. Only ids, words and codes are kept of it.
import { type Instant, nameUuid } from '@kept-informed/kernel'
import type { Database } from '@kept-informed/postgres'
import { type Gather, gather } from '../dispatch/gather.js'

/** As the provider said it. `at` null: it gave no time. */
export type ReceivedWord = {
  provider: string
  attemptId: string | null
  deliveryId: string | null
  providerReference: string | null
  /** The provider's own status word. */
  word: string
  code: string | null
  at: Instant | null
  receivedAt: Instant
}

/** Resolves once committed. The same word about the same thing again changes nothing. */
export type ReceiptStore = Gather<ReceivedWord>

const SQL = `insert into receipt (receipt_id, provider, attempt_id, provider_reference, delivery_id, word, code, at, received_at, applied_at, look_at)
  select receipt_id, provider, attempt_id, provider_reference, delivery_id, word, code, at, received_at, null, received_at
  from json_populate_recordset(null::receipt, $1::json) on conflict (receipt_id) do nothing`

export const receiptStore = (database: Database, stored: () => void): ReceiptStore =>
  gather<ReceivedWord>(async (words) => {
    const rows = new Map(words.map((word) => [receiptIdOf(word), rowOf(word)]))
    await database.query(SQL, [JSON.stringify([...rows.values()])])
    stored()
  }, 500)

const receiptIdOf = ({ provider, attemptId, deliveryId, providerReference, word, code, at }: ReceivedWord): string =>
  nameUuid('receipt', provider, attemptId ?? '', deliveryId ?? '', providerReference ?? '', word, code ?? '', at ?? '')

const rowOf = (word: ReceivedWord) => ({
  receipt_id: receiptIdOf(word), provider: word.provider, attempt_id: word.attemptId, provider_reference: word.providerReference,
  delivery_id: word.deliveryId, word: word.word, code: word.code, at: word.at, received_at: word.receivedAt,
})
