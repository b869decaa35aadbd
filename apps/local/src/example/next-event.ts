// Why: the best way to understand the product is to send the next event oneself, so the command is there to be copied.
import type { Ports } from '../ports.js'
import { exampleEvent } from './example-case.js'

export const tokenCurl = ({ url }: Ports): string =>
  `TOKEN=$(curl -s -u records-system:local -d grant_type=client_credentials ${url.issuer}/token | node -pe 'JSON.parse(require("fs").readFileSync(0)).access_token')`

/** `time`: RFC 3339, the clock's. */
export const nextEventCurl = (ports: Ports, time: string): string => {
  const event = exampleEvent('example-3', 'suspect-charged', time, { suspectRef: 'example-suspect-1', charges: ['Burglary, Theft Act 1968 section 9'] })
  return `${tokenCurl(ports)}
curl -s -H "authorization: Bearer $TOKEN" -H 'content-type: application/cloudevents+json' ${ports.url.intake}/case-events \\
  -d '${JSON.stringify(event)}'`
}

export const clockCurl = ({ url }: Ports, duration: string): string => `curl -s ${url.start}/clock -d '{"advance":"${duration}"}'`
