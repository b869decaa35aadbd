// Why: an inspector takes the record of a case away, or a page about one obligation, and anybody can have a pack checked here.
import { Body, Controller, Get, Header, Headers, HttpCode, Inject, Param, Post, Query, StreamableFile, UseGuards } from '@nestjs/common'
import { type EvidencePack, type PackVerdict, verifyPack } from '@kept-informed/evidence-chain'
import { Caller, type CallerIdentity, RequireScope, ScopeGuard } from '@kept-informed/identity'
import { isJsonObject } from '@kept-informed/kernel'
import { JsonBodyGuard, pageOf, ProblemError, readAfter, readLimit, readQuery } from '@kept-informed/runtime'
import { workingCalendar } from '@kept-informed/victims-code'
import { hiddenCases } from '../case-reading.js'
import { codeInForce } from '../code-in-force.js'
import { EVIDENCE_PARTS, type EvidenceParts } from '../evidence-parts.js'
import { readRoots } from '../roots/daily-roots.query.js'
import { sha256 } from '../sha256.js'
import { readPublicKeys } from '../signing/public-keys.query.js'
import { checkBy } from '../signing/signing-keys.js'
import { type CaseRecord, readCaseOf, readCaseRecord } from './case-record.query.js'
import { certificatePdf, makePack } from './make-pack.js'

const NO_SUCH = 'There is no obligation with this id'

@Controller()
@UseGuards(ScopeGuard)
export class PackController {
  private readonly calendar = workingCalendar()

  constructor(@Inject(EVIDENCE_PARTS) private readonly parts: EvidenceParts) {}

  @Get('cases/:caseId/evidence-pack')
  @RequireScope('evidence:read')
  @Header('cache-control', 'no-store')
  async pack(@Param('caseId') caseId: string, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<EvidencePack> {
    const hidden = await hiddenCases(this.parts, caller, authorization)
    const record = hidden.has(caseId) ? null : await this.recordOf(caseId)
    if (!record) throw new ProblemError(404, 'There is no case with this reference, or none of its events has been taken yet')
    return makePack(record, { ...this.parts, calendar: this.calendar })
  }

  @Post('evidence-packs/verify')
  @RequireScope('evidence:read')
  @UseGuards(JsonBodyGuard)
  @HttpCode(200)
  async verify(@Body() body: unknown): Promise<PackVerdict> {
    if (!isJsonObject(body)) throw new ProblemError(400, 'The body is no evidence pack', [{ pointer: '', detail: 'must be the JSON object that /cases/{caseId}/evidence-pack answers' }])
    return verifyPack(body, { sha256, check: checkBy(await readPublicKeys(this.parts.database)) })
  }

  @Get('obligations/:obligationId/certificate')
  @RequireScope('evidence:read')
  @Header('cache-control', 'no-store')
  async certificate(@Param('obligationId') obligationId: string, @Caller() caller: CallerIdentity, @Headers('authorization') authorization: string): Promise<StreamableFile> {
    const caseId = obligationId.includes('\0') ? null : await readCaseOf(this.parts.database, obligationId)
    const hidden = await hiddenCases(this.parts, caller, authorization)
    const record = caseId === null || hidden.has(caseId) ? null : await this.recordOf(caseId)
    const obligation = record?.timeline.obligations.find((one) => one.obligationId === obligationId)
    if (!record || !obligation) throw new ProblemError(404, NO_SUCH)
    const pdf = await certificatePdf(obligation, record, { ...this.parts, calendar: this.calendar })
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="certificate-${obligationId.replaceAll(/[^\w-]/g, '')}.pdf"` })
  }

  @Get('daily-roots')
  @RequireScope('evidence:read')
  async roots(@Query() query: Record<string, unknown>): Promise<object> {
    const { faults } = readQuery(query, ['limit', 'after'])
    const [limit, after] = [readLimit(query['limit'], faults), readAfter(query['after'], 1, faults)]
    if (faults.length > 0) throw new ProblemError(400, 'The query is not understood', faults)
    const roots = await readRoots(this.parts.database, after ? Number(after[0]) : -1, limit + 1)
    return pageOf(roots, limit, (root) => root, ({ index }) => [index])
  }

  private async recordOf(caseId: string): Promise<CaseRecord | null> {
    const now = this.parts.clock.now()
    return readCaseRecord(this.parts.database, caseId, now, codeInForce(this.parts.packs, now))
  }
}
