// Why: who works on cases must see them as people: what kind of crime, whose case, who is in it and how each may be reached.
import { Controller, Get, Header, Headers, Inject, Query as InQuery, UseGuards } from '@nestjs/common'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isoInstant } from '@kept-informed/kernel'
import type { CaseContext } from '@kept-informed/obligation'
import { ProblemError } from '@kept-informed/runtime'
import { NOTIFIER_WORKS, type NotifierWorks } from '../notifier-works.js'
import { type Directory, directoryOf } from '../vault/directory.js'
import { readReason } from '../vault/read-reason.js'
import { hiddenCases, supervisedBy, type SupervisedPeople } from './case-readers.query.js'
import { peopleOf, type PersonInCase } from './people-of-cases.js'

const MOST_CASES = 100

@Controller()
@UseGuards(ScopeGuard)
export class CasesController {
  constructor(@Inject(NOTIFIER_WORKS) private readonly works: NotifierWorks) {}

  /** Whom the caller is set over. */
  @Get('supervised')
  @RequireScope('timeline:read')
  supervised(@Caller() caller: CallerIdentity): Promise<SupervisedPeople> {
    return supervisedBy(this.works.database, caller.subject)
  }

  @Get('cases')
  @Header('Cache-Control', 'no-store')
  @RequireScope('victims:read')
  async cases(@InQuery('caseId') asked: unknown, @InQuery('reference') reference: unknown, @Headers('x-reason') header: string | undefined, @Caller() caller: CallerIdentity): Promise<{ items: object[] }> {
    const caseIds = isReference(reference) && asked === undefined ? await casesUnder(this.works, reference) : readCaseIds(asked)
    if (!caseIds) throw new ProblemError(400, 'The query is not understood', [{ pointer: '/caseId', detail: `must be given, once for each of 1 to ${MOST_CASES} cases; or \`reference\` alone` }])
    const { database, sealing, settings, clock, wake } = this.works
    const hidden = await hiddenCases(database, caller)
    const contexts = (await contextsOf(this.works, caseIds)).filter(({ caseId }) => !hidden.has(caseId))
    const directory = await directoryOf(database, contexts.map(({ officer }) => officer.officerId), contexts.flatMap(({ officer }) => officer.unit ?? []))
    const elsewhere = new Set(contexts.flatMap((context) => (context.restricted ? [] : context.victims.map(({ victimId }) => victimId))))
    const victimIds = [...new Set(contexts.flatMap(({ victims }) => victims.map(({ victimId }) => victimId)))]
    const reading = { by: caller.subject, reason: readReason(header), now: clock.now() }
    const people = await peopleOf({ database, sealing, childDirectFrom: settings.CHILD_DIRECT_FROM }, victimIds.map((victimId) => ({ victimId, restricted: !elsewhere.has(victimId) })), reading)
    wake()
    return { items: contexts.map((context) => caseJson(context, directory, people)) }
  }
}

export async function contextsOf({ database }: Pick<NotifierWorks, 'database'>, caseIds: readonly string[]): Promise<CaseContext[]> {
  const rows = await database.query<{ context: string }>('select context from case_context where case_id = any($1) order by case_id', [caseIds])
  return rows.map(({ context }) => JSON.parse(context) as CaseContext)
}

/** `people` null: ids only. */
export function caseJson({ caseId, crimeReference, offenceCategory, officer, restricted, closed, victims, holds }: CaseContext, { officers, units }: Directory, people: ReadonlyMap<string, PersonInCase> | null): object {
  const [entry, unit] = [officers.get(officer.officerId), officer.unit === null ? undefined : units.get(officer.unit)]
  return {
    caseId, crimeReference, offenceCategory, restricted, closed,
    officer: { ...officer, name: entry?.name ?? null, rank: entry?.rank ?? null, phone: entry?.phone ?? unit?.phone ?? null, unitName: unit?.name ?? null },
    holds: holds.map(({ victimId, reason, until }) => ({ victimId, reason, until: isoInstant(until) })),
    victims: victims.filter(({ inCase }) => inCase).map(({ victimId, role, actsFor, entitlement, safetyFlags, under18, died }) => ({
      victimId, role, actsFor, entitlement, safetyFlags, under18, died, ...(people?.get(victimId) ?? {}),
    })),
  }
}

const isReference = (reference: unknown): reference is string => typeof reference === 'string' && reference !== '' && !reference.includes('\0')

/** Of that reference, ours or the crime's; in which cases it is both, both. */
async function casesUnder({ database }: Pick<NotifierWorks, 'database'>, reference: string): Promise<string[]> {
  const rows = await database.query<{ case_id: string }>(`select case_id from case_context where case_id = $1 or context::jsonb->>'crimeReference' = $1 order by case_id limit $2`, [reference, MOST_CASES])
  return rows.map(({ case_id }) => case_id)
}

function readCaseIds(asked: unknown): string[] | null {
  const ids: unknown[] = Array.isArray(asked) ? asked : [asked]
  const texts = ids.filter((id): id is string => typeof id === 'string' && id !== '' && !id.includes('\0'))
  return texts.length === ids.length && texts.length <= MOST_CASES ? [...new Set(texts)] : null
}
