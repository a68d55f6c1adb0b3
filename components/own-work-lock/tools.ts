/** What is loaded when a lock is set or opened, and not before. */
export { derive } from "@/lib/lock/derive";
export { newLock, openLock, rewrapped } from "@/lib/lock/keys";
