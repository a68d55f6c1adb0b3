import { useSyncExternalStore } from "react";

const never = () => () => {};
const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zone of this device. Null while the server draws: it does not know it. */
export const useZone = () => useSyncExternalStore(never, hereZone, () => null);
