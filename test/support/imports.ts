import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** One import inside the project or out of it. Both ends as paths from the root; a package or `node:` stays as written. */
export interface Import {
  readonly from: string
  readonly to: string
}

/** Every static import, re-export, `import()` and type import of the TypeScript files under `folder`. */
export function importsUnder(folder: string): readonly Import[] {
  return globSync(`${folder}/**/*.{ts,tsx}`).flatMap(file => importsIn(file, readFileSync(file, 'utf8')))
}

export function importsIn(file: string, text: string): readonly Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const name = specifierOf(node)
    if (name !== undefined) found.push({ from: file, to: resolved(file, name) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal)
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0])
  return undefined
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
}

function resolved(file: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name
}
