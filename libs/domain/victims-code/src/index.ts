export { BANK_HOLIDAYS } from './bank-holidays.js'
export type { Basis, ClockKind, CodePack, CodeRow, Condition, Entitlement, MustTell, ObligationKind, ServiceProvider } from './code-row.js'
export { FORCE_CORRECTION, SHIPPED_PACKS, isInForce, packInForce } from './packs-in-force.js'
export { type Due, type Weekday, type WorkingCalendar, workingCalendar } from './working-calendar.js'
