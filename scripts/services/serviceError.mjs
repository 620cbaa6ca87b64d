/** A service that cannot be had; the message is one line that says what to do. */
export class ServiceError extends Error {}

/** One way to a service that is closed on this machine; the message says what would open it. The next way is tried. */
export class WayClosed extends Error {}
