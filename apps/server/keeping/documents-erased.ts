import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { documentsTitled, isDocumentTitledOtherwise } from '@ledger/actions'
import { UPLOADS_FOLDER } from '@ledger/documents'
import type { Question } from '@ledger/kernel'
import type { ReadModels } from '@ledger/projections'
import { documentOfKey, type Erasure } from '@ledger/vault'

/**
 * The documents that go with these texts, by their SHA-256: those put in as evidence under one of them as their title. What was put in a second time,
 * under a title that stays, in whatever partnership, stays too.
 */
export const documentsGoingWith = async (
  models: ReadModels,
  partnership: string,
  refs: readonly string[],
  question: Question,
): Promise<readonly string[]> => {
  const titled = documentsTitled(await models.upToDate(partnership), question, { refs })
  if (titled.length === 0) return []
  const staying = new Set<string>()
  for (const other of await models.partnerships()) {
    const tables = await models.upToDate(other)
    for (const sha256 of titled) if (isDocumentTitledOtherwise(tables, question, { sha256, refs })) staying.add(sha256)
  }
  return titled.filter((sha256) => !staying.has(sha256))
}

/** Takes away the files whose keys erasures destroyed: without them they are noise, also those that came back with an older copy of the folder. */
export const removeDocuments = async (folder: string, erasures: readonly Pick<Erasure, 'keyNames' | 'unreadableAt'>[]): Promise<void> => {
  for (const { keyNames } of erasures.filter(({ unreadableAt }) => unreadableAt !== null))
    for (const sha256 of keyNames.flatMap((name) => documentOfKey(name) ?? []))
      await rm(join(folder, UPLOADS_FOLDER, sha256), { force: true })
}
