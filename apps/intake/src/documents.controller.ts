// Why: whoever connects to us reads what they may send and what they will get from the service itself; it needs no token.
import { Controller, Get } from '@nestjs/common'
import { asyncapi } from './asyncapi.js'
import { openapi } from './openapi.js'

@Controller()
export class DocumentsController {
  @Get('openapi.json')
  openapi(): object {
    return openapi
  }

  @Get('asyncapi.json')
  asyncapi(): object {
    return asyncapi
  }
}
