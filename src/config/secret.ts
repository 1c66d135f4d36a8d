import { inspect } from 'node:util'

/** A value that must not be printed: whatever shows it shows `[hidden]` instead. */
export class Secret {
  readonly #value: string
  constructor(value: string) {
    this.#value = value
  }
  reveal(): string {
    return this.#value
  }
  toString(): string {
    return '[hidden]'
  }
  toJSON(): string {
    return '[hidden]'
  }
  [inspect.custom](): string {
    return '[hidden]'
  }
}
