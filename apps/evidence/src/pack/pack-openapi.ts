// Why: whoever writes a checker of his own must find every member of a pack, what is signed and how, in the description.
import { instant, nullable, object, problem, query, refusedWithout } from '../openapi-terms.js'

const text = { type: 'string' }
const whole = { type: 'integer', minimum: 0 }
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const list = (items: object) => ({ type: 'array', items })
const head = object({ index: whole, hash })
const refused = refusedWithout('evidence:read')
const caseId = { name: 'caseId', in: 'path', required: true, schema: text, description: 'The case reference, percent-encoded' }

const entry = object({
  caseId: text, index: { ...whole, description: 'From 0, without gaps' }, at: { type: 'integer', description: 'Milliseconds since 1970-01-01T00:00:00Z' }, factType: text, factId: text,
  factSha256: { ...hash, description: 'Of the canonical JSON (RFC 8785 order) of `{type, subject, time, data}` of the fact' }, previousHash: { ...hash, description: '64 zeros for the first' },
  hash: { ...hash, description: 'SHA-256 of the canonical JSON of all the other members' },
})
const root = object({
  format: { const: 'kept-informed/daily-root/1' }, index: whole, day: { type: 'string', format: 'date' }, at: instant, cases: whole, merkleRoot: hash, previousRoot: { ...hash, description: 'SHA-256 of the signed text of the root before' }, keyId: text,
  signature: { ...text, description: 'Ed25519, base64url, of the canonical JSON of all the other members' },
})

export const packSchemas = {
  EvidencePack: object({
    statement: object({
      format: { const: 'kept-informed/evidence-pack/1' }, caseId: text, madeAt: instant, head, dailyRoot: { ...nullable('string'), description: 'SHA-256 of the signed text of the daily root' },
      parts: object({ codePacks: hash, wordings: hash, certificates: hash, timeline: hash }), keyId: { ...text, description: 'The thumbprint (RFC 7638) of a key of /evidence-keys' },
    }),
    signature: { ...text, description: 'Ed25519, base64url, of the canonical JSON of `statement`' },
    chain: list(entry),
    dailyRoot: {
      description: 'The latest root that the chain stood in, as far as `head`; null: no day was over yet', oneOf: [{ type: 'null' }, object({
        root, head, proof: { ...list(object({ side: { enum: ['left', 'right'] }, hash })), description: 'From the leaf, SHA-256 of the canonical JSON of `{caseId, index, hash}`, upwards; a node is SHA-256 of `node <left> <right>`' },
      })],
    },
    codePacks: list(object({ pack: text, version: text, sha256: { ...nullable('string'), description: 'Null: that version is not at hand' } })),
    wordings: list(object({ notificationId: text, templateId: text, templateVersion: text, language: text, channel: text, detail: text, sha256: hash })),
    certificates: list(object({ obligationId: text, sha256: { ...hash, description: 'Of what /obligations/{obligationId}/certificate answers while the record is as it is here' } })),
    timeline: { $ref: '#/components/schemas/Timeline' },
  }),
  DailyRoot: root,
}

const json = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } })
const verdict = object({ valid: { type: 'boolean' }, firstBroken: { oneOf: [{ type: 'null' }, object({ chain: { ...text, description: 'The case reference, `daily-roots`, or the part of the pack' }, index: whole, why: text })] } })

export const packPaths = {
  '/cases/{caseId}/evidence-pack': {
    get: {
      summary: 'The record of a case, signed: its chain, the root of a day in which it stood, versions of the Code, wordings and certificates by hash, the timeline',
      parameters: [caseId], responses: { '200': json('The pack', { $ref: '#/components/schemas/EvidencePack' }), ...refused, '404': problem('No such case, or only parked events') },
    },
  },
  '/evidence-packs/verify': {
    post: {
      summary: 'Whether a pack is as it was signed with a key that is known here; if not, what was touched first',
      requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/EvidencePack' } } } },
      responses: { '200': json('The verdict, of whatever object it was', verdict), '400': problem('Not a JSON object'), ...refused, '413': problem('Over 1 MiB: use npm run verify-pack'), '415': problem('Not JSON') },
    },
  },
  '/obligations/{obligationId}/certificate': {
    get: {
      summary: 'A page for people that answers whether the victim was told in time, and what the answer rests on: PDF/UA-1',
      parameters: [{ name: 'obligationId', in: 'path', required: true, schema: text }],
      responses: { '200': { description: 'The page', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } }, ...refused, '404': problem('No such obligation, or no fact supports it any more') },
    },
  },
  '/daily-roots': {
    get: {
      summary: 'The signed roots of the days, oldest first, for whoever keeps them elsewhere',
      parameters: [query('limit', { type: 'integer', minimum: 1, maximum: 500, default: 100 }, 'Most items of a page'), query('after', text, 'The token `next` of the page before')],
      responses: { '200': json('A page', object({ items: list({ $ref: '#/components/schemas/DailyRoot' }), next: nullable('string') })), '400': problem('The query is not understood; every fault is named'), ...refused },
    },
  },
  '/evidence-keys': {
    get: { summary: 'Every public key that ever signed here, as a JWK set (RFC 7517, RFC 8037)', security: [], responses: { '200': json('The keys', object({ keys: list({ type: 'object' }) })) } },
  },
}
