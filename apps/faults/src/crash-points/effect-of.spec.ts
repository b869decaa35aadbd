import { describe, expect, it } from '@jest/globals'
import { effectOf } from './effect-of.js'

describe('what a statement does to the world', () => {
  it.each([
    ['select * from attempt where outcome is null for update', null],
    ['select 1', null],
    ['begin', null],
    ['commit', 'commit'],
    ['insert into attempt select * from json_populate_recordset(null::attempt, $1)', 'insert attempt'],
    ['UPDATE  notification\n set state = $1', 'update notification'],
    ['delete from telling_due where due_at <= $1', 'delete telling_due'],
    ['with a as (insert into outbox values ($1) returning 1), b as (update case_state set version = 2), c as (insert into outbox values ($2)) select 1', 'insert outbox, update case_state'],
    ['insert into watermark values ($1) on conflict (grp) do update set next_offset = $2', 'insert watermark'],
    ['select n from attempt for no key update skip locked', null],
    ['insert into "migrations" ("timestamp", "name") values ($1, $2)', null],
    ['create table case_event (n int); insert into case_event values (1)', null],
  ])('%s', (sql, effect) => expect(effectOf(sql)).toBe(effect))
})
