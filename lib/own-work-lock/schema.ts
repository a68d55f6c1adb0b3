import * as z from "zod/mini";
import { id, place } from "../drafts/schema";
import { appointmentSays, pageSays } from "../own-work/schema";

const wrapped = z.string().check(z.regex(/^w1\.[\w-]{16}\.[\w-]{64}$/));

/** What opens a lock, to somebody who knows its passphrase or its recovery code. Neither of them comes here. */
const keys = {
  salt: z.string().check(z.regex(/^[\w-]{22}$/)),
  parameters: z.literal("argon2id.64MiB.3.1"),
  byPassphrase: wrapped,
  byCode: wrapped,
};

/** A part of what is to change together: everything is more than one frame holds. `batch` is the lock that is to come, or an id. */
export const prepareOwnWorkInput = z.strictObject({
  batch: id,
  pages: z.array(z.strictObject({ ...pageSays, revision: place(1) })).check(z.maxLength(100)),
  appointments: z.array(z.strictObject({ ...appointmentSays, revision: place(1) })).check(z.maxLength(200)),
});
export const lockOwnWorkInput = z.strictObject({ lock: id, ...keys });
/** `revision` is that of the keys that were seen. */
export const replaceLockKeysInput = z.strictObject({ lock: id, revision: place(1), ...keys });
export const removeLockInput = z.strictObject({ lock: id, batch: id });
export const discardLockedInput = z.strictObject({ lock: id });
export const ownWorkLockInput = z.strictObject({});

export type LockKeys = Omit<z.infer<typeof lockOwnWorkInput>, "lock">;
export type PrepareOwnWork = z.infer<typeof prepareOwnWorkInput>;

/** The lock of one's own work, or none. */
export type OwnWorkLockView = (LockKeys & { id: string; revision: number }) | null;
