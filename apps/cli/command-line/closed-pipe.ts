/** Whoever reads may stop early, as `head` does; that is no trouble of ours. */
export const leaveWithTheReader = (streams: readonly NodeJS.WriteStream[]): void => {
  for (const stream of streams)
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(0)
    })
}
