// Why: the promise is served where it is kept.
import { Controller, Get } from '@nestjs/common'
import { openapi } from './openapi.js'

@Controller('openapi.json')
export class OpenapiController {
  @Get()
  document(): object {
    return openapi
  }
}
