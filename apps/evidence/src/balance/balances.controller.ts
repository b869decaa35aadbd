// Why: whether everything came out even, night after night, is there for whoever watches, with whether each balance is still as it was signed.
import { Controller, Get, Headers, Inject, Query, UseGuards } from '@nestjs/common'
import type { Balance } from '@kept-informed/evidence-chain'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { pageOf, ProblemError, readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import { hiddenCases } from '../case-reading.js'
import { EVIDENCE_PARTS, type EvidenceParts } from '../evidence-parts.js'
import { readPublicKeys } from '../signing/public-keys.query.js'
import { checkBy } from '../signing/signing-keys.js'
import { balancesPage, type KeptBalance } from './balances.query.js'
import { whyBroken } from './verify-balances.js'

@Controller('balances')
@UseGuards(ScopeGuard)
export class BalancesController {
  constructor(@Inject(EVIDENCE_PARTS) private readonly parts: EvidenceParts) {}

  @Get()
  @RequireScope('timeline:read')
  async list(@Query() query: Record<string, unknown>, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<object> {
    const { faults } = readQuery(query, ['limit', 'after'])
    const limit = readLimit(query['limit'], faults)
    const after = readAfter(query['after'], 1, faults)?.[0] ?? null
    if (after !== null && !Number.isSafeInteger(after)) faults.push({ pointer: '/after', detail: 'is not a token of this list' })
    if (faults.length > 0) throw new ProblemError(400, 'The query is not understood', faults)
    const { database } = this.parts
    const [rows, keys, hidden] = await Promise.all([balancesPage(database, { limit, after: after === null ? null : Number(after) }), readPublicKeys(database), hiddenCases(this.parts, caller, authorization)])
    const check = checkBy(keys)
    return pageOf(rows, limit, (kept) => balanceJson(kept, hidden, whyBroken(kept, check)), ({ index }) => [index])
  }
}

/** Of a case that is not there for who asks, that something is missing is said, and not what. */
function balanceJson({ index, keyId, balance }: KeptBalance, hidden: ReadonlySet<string>, broken: string | null): object {
  const { format: _format, gap, ...rest } = balance
  const told = (one: Balance['gap'][number]) => (one.caseId !== null && hidden.has(one.caseId) ? { ...one, id: null, caseId: null } : one)
  return { index, ...rest, gap: gap.map(told), keyId, broken }
}
