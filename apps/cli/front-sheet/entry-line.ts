/** How far the ledger had come. In a data folder entries are counted; a server has positions that only grow. */
export const entryLine = (position: string): string => {
  const [first = position, second] = position.split('-').map((part) => part.replace(/^0+(?=\d)/, ''))
  return second === undefined
    ? `Ledger entry ${Number(first).toLocaleString('en-GB')}.`
    : `Ledger entry at position ${first} of its server.`
}
