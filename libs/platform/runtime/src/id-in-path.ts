// Why: an id in an address is looked up and kept; what no event could ever name, and no table could hold, is refused before it is.
import { Injectable, type PipeTransform, type ArgumentMetadata } from '@nestjs/common'
import { ProblemError } from './problem.js'

const LONGEST = 255
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFD]/u

/** For `@Param(name, IdInPath)`: 1 to 255 characters, none of them a control character or half of one. */
@Injectable()
export class IdInPath implements PipeTransform<string, string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (value.trim() !== '' && value.length <= LONGEST && !UNPRINTABLE.test(value)) return value
    throw new ProblemError(400, 'The address names nothing that can be', [{ pointer: `/${data ?? ''}`, detail: `must be 1 to ${LONGEST} characters, no control characters` }])
  }
}

const CASE = /^[A-Za-z0-9/_.:-]{1,64}$/

/** For `@Param(name, CaseInPath)`: a case reference. */
@Injectable()
export class CaseInPath implements PipeTransform<string, string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (CASE.test(value)) return value
    throw new ProblemError(400, 'The address names no case', [{ pointer: `/${data ?? ''}`, detail: 'must be a case reference: 1 to 64 of A–Z a–z 0–9 / _ . : -' }])
  }
}
