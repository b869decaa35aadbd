// Why: the doors by which somebody who is set over others tells them that something waits.
import { faults, inPath, json, ref, scope, SECURED } from './calls.js'

const text = { type: 'string' }
const instant = { type: 'string', format: 'date-time' }

export const nudgeSchemas = {
  Nudged: { type: 'object', required: ['nudgeId', 'leavesAt'], properties: { nudgeId: text, leavesAt: instant } },
  LastNudges: {
    type: 'object', required: ['items', 'on'],
    properties: {
      on: { type: 'boolean', description: 'false: nothing can be sent to officers, there is no mail server or OFFICER_VIEW_URL is not set' },
      items: {
        type: 'array',
        items: {
          type: 'object', required: ['officerId', 'hasAddress', 'at', 'endedAs'],
          properties: { officerId: text, hasAddress: { type: 'boolean' }, at: { type: ['string', 'null'], format: 'date-time' }, endedAs: { enum: [null, 'sent', 'unknown', 'not-sent'] } },
        },
      },
    },
  },
}

export const nudgePaths = {
  '/nudges': { get: { summary: 'Officers whom the caller is set over, and when each was told last by email that something waits', security: scope('tasks:write'), responses: { '200': json('by officer', ref('LastNudges')), ...faults(SECURED) } } },
  '/officers/{officerId}/nudges': {
    parameters: [inPath('officerId', 'whom the caller is set over, by the directory')],
    post: {
      summary: 'Tell an officer by email that something waits: how many, the soonest day and where to look, nothing of a case. Leaves in office hours',
      security: scope('tasks:write'),
      responses: {
        '202': json('when it leaves', ref('Nudged')),
        ...faults({ ...SECURED, '404': 'the caller is not set over such an officer', '409': 'no address, nothing waits, or nudged within the hour: `errors[0].detail` says which (`no-address`, `nothing-waits`, `just-nudged`)', '503': 'there is no mail server, or OFFICER_VIEW_URL is not set' }),
      },
    },
  },
}
