// Why: that a message was held as part of a flood, and who let it go or made it stay, is part of what is told of it, and so of its evidence.
import { agreedOn, type NotificationGuard, type SaidOfGuard, standFor } from '@kept-informed/notification'
import type { Query } from '@kept-informed/postgres'

type Row = { notification_id: string; guard_id: string; ended_as: 'released' | 'refused' | null }

/** By notification id; `watched`: those whose news is sensitive. */
export async function guardsOver(q: Query, watched: readonly string[]): Promise<Map<string, NotificationGuard>> {
  if (watched.length === 0) return new Map()
  const rows = await q.query<Row>(
    `select n.notification_id, g.guard_id, g.ended_as from notification n join guard g on g.guard_id = n.guard_id or (n.guard_id is null and g.guard_key = n.guard_key and g.ended_at is null)
      where n.notification_id = any($1)`,
    [watched],
  )
  const ended = [...new Set(rows.flatMap(({ guard_id, ended_as }) => (ended_as === null ? [] : [guard_id])))]
  const words = ended.length === 0 ? [] : await q.query<SaidOfGuard & { guard_id: string }>('select guard_id, word, by_whom as by from guard_word where guard_id = any($1) order by n', [ended])
  const byOf = (guardId: string): string[] => {
    const said = words.filter(({ guard_id }) => guard_id === guardId)
    const agreed = agreedOn(said)
    return agreed === null ? [] : standFor(said, agreed)
  }
  return new Map(rows.map(({ notification_id, guard_id, ended_as }) => [notification_id, { guardId: guard_id, state: ended_as ?? 'open', by: byOf(guard_id) }]))
}
