// Why: what is held is read by people who must decide soon: what it is, how much more than usual, and the words it would be told in. The words
// are shown with an example's facts: nobody's own are needed to see that they must not go.
import { type Instant, isoInstant } from '@kept-informed/kernel'
import { readGuardKey, standFor } from '@kept-informed/notification'
import { renderingsOf, renderMessage, wordingVersions } from '@kept-informed/wording'
import { keptOf, textsOf } from '../wordings/kept-wordings.js'
import type { ConcernedRow, Guard, Spread } from './guards.query.js'

const time = (at: Instant | null): string | null => (at === null ? null : isoInstant(at))

export function guardJson({ guard_id, guard_key, hour, counted, most, usual, opened_at, ended_at, ended_as, words }: Guard): object {
  const { ruleId, source } = readGuardKey(guard_key)
  const said = words.map(({ word, by_whom }) => ({ word, by: by_whom }))
  return {
    guardId: guard_id, state: ended_as ?? 'open', ruleId, source, measure: hour === null ? 'heard' : 'happened', hour: time(hour), counted, limit: most, usual, openedAt: isoInstant(opened_at), endedAt: time(ended_at),
    release: standFor(said, 'release'), refuse: standFor(said, 'refuse'),
    words: words.map(({ word, by_whom, at, reason }) => ({ word, by: by_whom, at: isoInstant(at), reason })),
  }
}

export const spreadJson = ({ messages, cases, victims, happened_from, happened_until, heard_from, heard_until }: Spread): object => ({
  messages, cases, victims, happened: { from: time(happened_from), until: time(happened_until) }, heard: { from: time(heard_from), until: time(heard_until) },
})

/** `version` null: nobody has decided on these yet, so no text is chosen. */
export function textsJson(rows: readonly { template_id: string; kept_wordings: string; n: number }[]): object[] {
  return rows.map(({ template_id, kept_wordings, n }) => {
    const texts = textsOf(keptOf({ kept_wordings }))
    const language = texts.some((text) => text.language === 'cy') ? 'cy' : 'en'
    const versionOf = (wordingId: string): string | null => texts.find((text) => text.wordingId === wordingId && text.language === language)?.version ?? null
    const version = versionOf(template_id)
    return { wordingId: template_id, language, version, messages: n, full: examplesOf(template_id, language, version), neutral: examplesOf('neutral', language, versionOf('neutral')) }
  })
}

function examplesOf(wordingId: string, language: 'en' | 'cy', version: string | null): object[] {
  const wording = wordingVersions(wordingId, language).find((one) => one.version === version)
  return wording ? renderingsOf(wording, renderMessage).map(({ form, text }) => ({ form, text })) : []
}

export const concernedJson = ({ notification_id, case_id, victim_id, recipient_id, state, happened_at, planned_at }: ConcernedRow): object =>
  ({ notificationId: notification_id, caseId: case_id, victimId: victim_id, recipientId: recipient_id, state, happenedAt: isoInstant(happened_at), heardAt: isoInstant(planned_at) })
