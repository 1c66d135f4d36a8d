import { isMap, isNode, isScalar, type Document, type LineCounter } from 'yaml'

/** What is wrong with a policy, and where in its file: keys from the outside in. */
export type Fault = {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** It is the last key itself that is wrong, not what it says. */
  readonly ofKey?: true
}

/** `safeguards.lone-pupil: …`, where there is no file to give a line of. */
export const unplaced = ({ path, message }: Fault): string => `${path.map(String).join('.') || 'the file'}: ${message}`

/** The same with `line:column` in front; what is missing stands at what should hold it. */
export const placed =
  (document: Document, lines: LineCounter) =>
  (fault: Fault): string => {
    const keys = fault.path.map(String)
    const start =
      (fault.ofKey && keyAt(document, keys)) ??
      keys.map((_, index) => valueAt(document, keys.slice(0, keys.length - index))).find(each => each !== undefined)
    const { line, col } = lines.linePos(start ?? 0)
    return `${line}:${col} ${unplaced(fault)}`
  }

function keyAt(document: Document, keys: readonly string[]): number | undefined {
  const around = document.getIn(keys.slice(0, -1), true)
  const keysOfAround = isMap(around) ? around.items.map(({ key }) => key) : []
  const found = keysOfAround.find(key => isScalar(key) && String(key.value) === keys.at(-1))
  return isScalar(found) ? found.range?.[0] : undefined
}

function valueAt(document: Document, keys: readonly string[]): number | undefined {
  const node = document.getIn(keys, true)
  return isNode(node) ? node.range?.[0] : undefined
}
