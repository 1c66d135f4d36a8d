import type { Instant } from '../../../lesson/time.ts'
import { csvTable, type Row } from '../../csv-table.ts'
import { fileRead, type FileLesson, type FileRead, type Reading } from './lesson-of-file.ts'
import { instantsAt } from './zone.ts'

const required = ['teacher', 'class', 'start', 'end', 'link'] as const
const optional = ['id', 'organiser'] as const

/** A row is a lesson (docs/administrator.md has the columns). Several teachers stand in one cell, with semicolons. */
export function csvFile(text: string, reading: Reading): FileRead {
  const table = csvTable(text, required, optional)
  if ('faults' in table) return { status: 'faulty', faults: table.faults }
  if (!table.rows.length) return { status: 'faulty', faults: ['the file holds no lesson'] }
  const read = table.rows.map(row => lessonOf(row, reading))
  return fileRead(
    read.flatMap(one => ('lesson' in one ? [one.lesson] : [])),
    read.flatMap(one => ('faults' in one ? one.faults : [])),
    [],
  )
}

function lessonOf(
  { line, row }: Row,
  { zone, groupOf }: Reading,
): { readonly lesson: FileLesson } | { readonly faults: readonly string[] } {
  const cell = (name: string): string | undefined => row[name]?.trim() || undefined
  const classGroup = groupOf(cell('class') ?? '')
  const [startsAt, endsAt] = [cell('start'), cell('end')].map(text => instantOf(text ?? '', zone))
  if (classGroup !== undefined && typeof startsAt === 'number' && typeof endsAt === 'number') {
    const teachers = (cell('teacher') ?? '').split(';').flatMap(one => one.trim() || [])
    const others = { uid: cell('id'), organiser: cell('organiser'), link: cell('link') }
    return { lesson: { line, ...others, teachers, classGroup, startsAt, endsAt } }
  }
  return {
    faults: [
      ...(classGroup === undefined
        ? [`line ${line}: class: is neither in timetable.classes of the policy nor the id of a group`]
        : []),
      ...(typeof startsAt === 'number' ? [] : [`line ${line}: start: ${startsAt ?? ''}`]),
      ...(typeof endsAt === 'number' ? [] : [`line ${line}: end: ${endsAt ?? ''}`]),
    ],
  }
}

const written = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?$/

/** @returns what is wrong with it, where it is no instant. */
function instantOf(text: string, zone: string): Instant | string {
  const [, day, time, second = '00', offset] = written.exec(text) ?? []
  if (day === undefined || time === undefined) return 'is not written as 2026-11-27T09:00'
  const wall = Date.parse(`${day}T${time}:${second}Z`)
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== day) return 'is no day or no time'
  if (offset !== undefined) return Date.parse(`${day}T${time}:${second}${offset}`)
  const [at, again] = instantsAt(wall, zone)
  if (at === undefined) return `is a time that the clocks of ${zone} leave out that day`
  return again === undefined
    ? at
    : `comes twice that day in ${zone}: write it with its offset, as 2026-10-25T01:30+01:00`
}
