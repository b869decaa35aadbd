// Why: the description is open to whoever can reach the door; it holds no secret.
import { Controller, Get } from '@nestjs/common'
import { openApi } from './openapi.js'

@Controller()
export class OpenApiController {
  @Get('openapi.json')
  describe(): object {
    return openApi
  }
}
