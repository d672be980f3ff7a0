import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { nameOfClass } from '../../apps/server/permission/deeds-of-commands.js'
import { filesIn } from '../architecture/files-in.js'

const root = join(__dirname, '../..')

/**
 * Every field of every command's data, as the compiler knows its type: `checks[].askId`. What is read is the code itself, so that a new command, or a
 * new field of one, is among them without anybody's doing.
 */
export const fieldsOfCommands = (): ReadonlyMap<string, readonly string[]> => {
  const files = filesIn(join(root, 'libs'), /\/write\/.*(?<!\.spec)\.ts$/).map((file) => join(root, 'libs', file))
  const commands = files.filter((file) => /extends Command</.test(readFileSync(file, 'utf8')))
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions: config.compilerOptions, files: [] }, ts.sys, root)
  const program = ts.createProgram(commands, { ...options, noEmit: true, composite: false, incremental: false })
  const checker = program.getTypeChecker()
  return new Map(
    commands
      .flatMap((file) => [...(program.getSourceFile(file)?.statements ?? [])])
      .filter(ts.isClassDeclaration)
      .flatMap((one): [string, readonly string[]][] => {
        const [extended] = one.heritageClauses?.[0]?.types ?? []
        const [data] = extended?.typeArguments ?? []
        if (!one.name || !data || extended?.expression.getText() !== 'Command') return []
        return [[nameOfClass(one.name.text), [...new Set(fieldsOf(checker, checker.getTypeFromTypeNode(data), '', []))]]]
      }),
  )
}

const plain = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Null | ts.TypeFlags.Undefined

const fieldsOf = (checker: ts.TypeChecker, type: ts.Type, path: string, within: readonly ts.Type[]): readonly string[] => {
  if (within.includes(type)) return []
  const deeper = (one: ts.Type, at: string) => fieldsOf(checker, one, at, [...within, type])
  if (type.isUnion()) return type.types.flatMap((one) => deeper(one, path))
  if (type.flags & plain) return [path]
  if (checker.isArrayType(type)) return checker.getTypeArguments(type as ts.TypeReference).flatMap((one) => deeper(one, `${path}[]`))
  return checker
    .getPropertiesOfType(type)
    .flatMap((one) => deeper(checker.getTypeOfSymbol(one), path === '' ? one.name : `${path}.${one.name}`))
}

/** The same of data that somebody gave. */
export const fieldsIn = (data: unknown, path = ''): readonly string[] => {
  if (Array.isArray(data)) return [...new Set(data.flatMap((one) => fieldsIn(one, `${path}[]`)))]
  if (typeof data !== 'object' || data === null) return [path]
  return Object.entries(data).flatMap(([key, one]) => fieldsIn(one, path === '' ? key : `${path}.${key}`))
}

/** Whether a field names something. */
export const isName = (field: string): boolean => /(?:Id|Ref|(?:^|\.)ref)s?(?:\[\])?$/.test(field)
