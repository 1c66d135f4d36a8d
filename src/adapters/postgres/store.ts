import type { Store } from '../../service/needs.ts'
import { addressTable } from './addresses.ts'
import { askTable } from './asks.ts'
import { calendarTable, registerTable } from './calendars.ts'
import { callTable } from './calls.ts'
import { chatTextTable } from './chat-texts.ts'
import type { Database } from './database.ts'
import { deliveryTable } from './deliveries.ts'
import { dueTable } from './due.ts'
import { incidentTable } from './incidents.ts'
import { judging } from './judge.ts'
import { lessonTable } from './lessons.ts'
import { registersTable } from './registers.ts'
import { interruptionTable } from './interruptions.ts'
import { matterTable } from './matters.ts'
import { removalTable } from './removals.ts'
import { holdTable } from './ledger/holds.ts'
import { ledgerTable } from './ledger/ledger.ts'
import { subscriptionTable } from './subscriptions.ts'

/**
 * What is kept for one school, in a database opened by `openDatabase`. Every promise rejects where the database cannot be
 * reached; what was not answered was not written, but for a connection that is lost at the very commit.
 */
export const openStore = (db: Database, school: string): Store => ({
  ...judging(db, school),
  ...lessonTable(db, school),
  ...callTable(db, school),
  ...calendarTable(db, school),
  ...registerTable(db, school),
  ...dueTable(db, school),
  ...deliveryTable(db, school),
  ...removalTable(db, school),
  ...askTable(db, school),
  ...incidentTable(db, school),
  ...addressTable(db, school),
  ...subscriptionTable(db, school),
  ...registersTable(db, school),
  ...ledgerTable(db, school),
  ...holdTable(db, school),
  ...interruptionTable(db, school),
  ...matterTable(db, school),
  ...chatTextTable(db, school),
})
