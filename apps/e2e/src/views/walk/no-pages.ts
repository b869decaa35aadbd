// Why: what the tables of all views have beside pages: said once, with the reason.
export const NO_PAGES = {
  '/health/live': 'for an orchestrator',
  '/health/ready': 'for an orchestrator',
  '/metrics': 'for Prometheus',
  '/sign-in': 'leads to the issuer',
  '/sign-in/done': 'leads back from the issuer',
  '/live': 'a stream for scripts',
  '/leave': 'leads elsewhere',
} as const
