import { filledFolder, FolderNotEmpty, type Filling } from '@ledger/event-store/sqlite'
import { CouldNot } from '../command-line/trouble.js'

export const filledOrRefused = async <Answer>(
  folder: string,
  filling: Filling,
  make: (unfinished: string) => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await filledFolder(folder, filling, make)
  } catch (error) {
    throw error instanceof FolderNotEmpty ? new CouldNot(error.message) : error
  }
}
