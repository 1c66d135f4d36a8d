import { readFileSync } from 'node:fs'
import { readPeople } from '../service/people/people-file.ts'

/** Prints every fault of a list of people, as the service would tell it; nobody is looked up. @returns whether it can be used. */
export function checkPeople(file: string, print: (line: string) => void): boolean {
  const read = readPeople([{ name: file, text: readFileSync(file, 'utf8') }])
  if (read.status === 'faulty') {
    for (const fault of read.faults) print(fault)
    return false
  }
  const staff = [...read.people.values()].filter(({ place }) => place === 'staff').length
  print(`${file} can be used: ${staff} staff, ${read.people.size - staff} pupils.`)
  return true
}
