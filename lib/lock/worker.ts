import { keyOfPassphrase } from "./argon";

type Asked = { passphrase: string; salt: Uint8Array };

/**
 * Beside the page, so that it never stands still. It answers one passphrase with a key that can't be read, or with null where
 * none could be made, and is ended.
 */
self.onmessage = async ({ data: { passphrase, salt } }: MessageEvent<Asked>) =>
  self.postMessage(await keyOfPassphrase(passphrase, salt).catch(() => null));
