import { type AddressInfo, createServer, type Server } from "node:net";

/** Lets a server listen on this machine alone, on a port (0: any), and answers which. */
export async function listening(server: Server, port = 0) {
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  return (server.address() as AddressInfo).port;
}

/** A server that takes mail, as far as our own needs one. */
export async function openPostOffice(port = 0) {
  const mails: { to: string; text: string }[] = [];
  const server = createServer((socket) => {
    let [to, rest, inText]: [string, string, boolean] = ["", "", false];
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (/^(EHLO|HELO|MAIL|RSET)/i.test(line)) return say("250 well");
      if (/^RCPT/i.test(line)) to = /<(.*)>/.exec(line)?.[1] ?? "";
      if (/^QUIT/i.test(line)) return socket.end("221 bye\r\n");
      inText = /^DATA/i.test(line);
      return say(inText ? "354 go on" : "250 well");
    };
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      rest += chunk;
      for (;;) {
        const end = inText ? rest.indexOf("\r\n.\r\n") : rest.indexOf("\r\n");
        if (end < 0) return;
        const text = rest.slice(0, end);
        rest = rest.slice(end + (inText ? 5 : 2));
        if (!inText) hear(text);
        else {
          mails.push({ to, text: readable(text) });
          inText = false;
          say("250 taken");
        }
      }
    });
    say("220 here");
  });
  const at = await listening(server, port);
  return { mails, port: at, close: () => server.close() };
}

/** A mail as it is read: long lines and signs of other scripts are sent in pieces. */
function readable(text: string) {
  const [head = "", ...body] = text.split("\r\n\r\n");
  const whole = body.join("\n\n");
  const isBase64 = /transfer-encoding: base64/i.test(head);
  const byteOf = (_: string, byte: string) => String.fromCharCode(Number.parseInt(byte, 16));
  const bytes = whole.replace(/=\r\n/g, "").replace(/=([\dA-F]{2})/g, byteOf);
  const plain = isBase64 ? Buffer.from(whole, "base64").toString() : Buffer.from(bytes, "latin1").toString();
  return `${head}\n\n${plain.replaceAll("\r\n", "\n")}`;
}
