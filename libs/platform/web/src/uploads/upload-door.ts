// Why: a file is handed over by a form as well as a text is, also without JavaScript; it is read before anybody asks who it is, so it is small, it is
// one, and it is kept in memory alone.
import type { RequestHandler } from 'express'
import multer, { MulterError } from 'multer'
import { ProblemError } from '@kept-informed/runtime'

/** What the form calls it; its text stands in the body under that name. */
export const UPLOAD_FIELD = 'file'
const MOST_BYTES = 1024 * 1024
const LIMITS = { fileSize: MOST_BYTES, files: 1, fields: 20, parts: 25, fieldSize: MOST_BYTES }

/** For the paths of a view on which forms bring a file. */
export function uploadDoor(): RequestHandler {
  const read = multer({ storage: multer.memoryStorage(), limits: LIMITS }).single(UPLOAD_FIELD)
  return (request, response, next) =>
    void read(request, response, (error: unknown) => {
      if (error instanceof MulterError) return next(new ProblemError(error.code.startsWith('LIMIT_') ? 413 : 400, 'The form cannot be read', [{ pointer: '', detail: error.message }]))
      if (error) return next(new ProblemError(400, 'The form cannot be read'))
      if (request.file && request.file.size > 0) (request.body as Record<string, unknown>)[UPLOAD_FIELD] = request.file.buffer.toString('utf8')
      next()
    })
}
