// Why: every service describes itself in the same place, open to whoever can reach the door; a description holds no secret.
import { Controller, Get, type Type } from '@nestjs/common'

/** Serves that document at `/openapi.json`. */
export function documentController(document: object): Type {
  @Controller()
  class DocumentController {
    @Get('openapi.json')
    describe(): object {
      return document
    }
  }
  return DocumentController
}
