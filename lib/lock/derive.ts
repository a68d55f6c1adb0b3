/** The key of a passphrase, made in a worker that ends with it, and takes the passphrase and its memory along. */
export function derive(passphrase: string, salt: Uint8Array): Promise<CryptoKey> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const made = new Promise<CryptoKey>((done, fail) => {
    const failed = () => fail(new Error("the passphrase could not be worked on"));
    worker.onmessage = ({ data }: MessageEvent<CryptoKey | null>) => (data ? done(data) : failed());
    worker.onerror = failed;
    worker.onmessageerror = failed;
  });
  worker.postMessage({ passphrase, salt });
  return made.finally(() => worker.terminate());
}
