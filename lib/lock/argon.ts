/** What a passphrase is put through: so slow and so large that trying many is dear. Named beside every key wrapped so. */
export const PARAMETERS = "argon2id.64MiB.3.1" as const;

/** The key that a passphrase stands for, with its salt. Loads its code when it is wanted: only who has a lock needs it. */
export async function keyOfPassphrase(passphrase: string, salt: Uint8Array) {
  const { argon2id } = await import("hash-wasm");
  const hash = await argon2id({
    password: passphrase.normalize("NFKC"),
    salt,
    memorySize: 65_536,
    iterations: 3,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
  const key = await crypto.subtle.importKey("raw", hash as Uint8Array<ArrayBuffer>, "AES-GCM", false, [
    "wrapKey",
    "unwrapKey",
  ]);
  hash.fill(0);
  return key;
}
