export type { Channel, Contact, PostalAddress, SafeHours, VictimDetails, Weekday } from './victim-details.js'
