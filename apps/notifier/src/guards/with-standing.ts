// Why: a message goes as the strictest of its news goes.
import { type GuardStanding, strictest } from '@kept-informed/notification'
import type { Circumstances } from '../deciding/load-circumstances.js'
import { watchedOf } from './watched-of.js'

/** `of`: by the notification that was planned for each piece of news. */
export function withStanding(circumstances: Circumstances, of: ReadonlyMap<string, GuardStanding>): Circumstances {
  const standings = watchedOf(circumstances).flatMap((id) => of.get(id) ?? [])
  return standings.length === 0 ? circumstances : { ...circumstances, guard: strictest(standings) }
}
