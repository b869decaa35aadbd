import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pathToTell, refIn, refText } from './event-ref.js'

it('names an event by one text, and it is the same event', () =>
  fc.assert(fc.property(fc.webUrl(), fc.string(), (source, id) => expect(refIn(refText({ source, id }))).toEqual({ source, id }))))

it('leads to a form in which what it was about is ticked', () =>
  expect(pathToTell({ caseId: 'a/1', victimId: 'v1' }, [{ source: 'urn:police', id: 'e1' }])).toBe('/cases/a%2F1/record/victim-told?victimId=v1&about=urn%3Apolice+e1'))
