/** The port through which the writer learns the time: an ISO 8601 instant in UTC with milliseconds. */
export type Clock = () => string
