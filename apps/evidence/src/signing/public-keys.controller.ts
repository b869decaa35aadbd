// Why: a public key is for everybody: who checks a pack far from here needs it, and it needs no token.
import { Controller, Get, Inject } from '@nestjs/common'
import { EVIDENCE_PARTS, type EvidenceParts } from '../evidence-parts.js'
import { readPublicKeys } from './public-keys.query.js'
import type { PublicKey } from './signing-keys.js'

@Controller()
export class PublicKeysController {
  constructor(@Inject(EVIDENCE_PARTS) private readonly parts: EvidenceParts) {}

  /** A JWK set (RFC 7517) of every key that ever signed here. */
  @Get('evidence-keys')
  async keys(): Promise<{ keys: PublicKey[] }> {
    return { keys: await readPublicKeys(this.parts.database) }
  }
}
