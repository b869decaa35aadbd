// Why: an open page learns that it is out of date by one line that stays open (server-sent events); what is new it then asks for as always, in
// the name of who looks at it, so nothing is sent here that somebody may not see.
import { Controller, Get, Inject, Res } from '@nestjs/common'
import type { Response } from 'express'
import { ProblemError } from '@kept-informed/runtime'
import type { Pulse } from './pulse.js'

export const PULSE = Symbol('pulse')
export const LIVE_PATH = '/live'
/** After that the browser comes again, and is asked anew who it is. */
const OPEN_FOR_MS = 300_000

@Controller()
export class LiveController {
  constructor(@Inject(PULSE) private readonly pulse: Pulse) {}

  @Get(LIVE_PATH)
  listen(@Res() response: Response): void {
    const leave = this.pulse.join({ changed: () => response.write('data: changed\n\n'), breathe: () => response.write(':\n\n'), end: () => response.end() })
    if (leave === null) throw new ProblemError(503, 'As many pages are open as can be told of changes', [], { 'retry-after': '60' })
    const over = setTimeout(() => response.end(), OPEN_FOR_MS)
    response.once('close', () => {
      clearTimeout(over)
      leave()
    })
    response.status(200).set({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }).flushHeaders()
    response.write('retry: 5000\n\n')
  }
}
