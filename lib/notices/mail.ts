import { createTransport } from "nodemailer";
import { runtime } from "../runtime";
import { noCodesToken, stopToken } from "./offered";
import { textsIn } from "./texts";

const PATIENCE = 10_000;

/** Nothing in a mail may be fetched from this machine or elsewhere by its sender. */
const transport = (url: string) =>
  createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

type Letter = { id: string; to: string; language: string; code?: string };

/**
 * Sends a mail, of plain and constant text: that something is there, or a code. Each says how to end them without signing in;
 * the token is in the fragment of that address, which no server is told before somebody presses.
 */
export async function mail({ id, to, language, code }: Letter) {
  const { mail: by, publicUrl } = runtime();
  if (!by) return;
  const texts = textsIn(language).mail;
  const token = code ? noCodesToken(id, to) : stopToken(id);
  const stop = texts.stop.replace("{link}", `${publicUrl.origin}/mail#${token}`);
  const body = code ? texts.codeBody.replace("{code}", code) : texts.body.replace("{link}", publicUrl.origin);
  await transport(by.url).sendMail({
    from: by.from,
    to: { name: "", address: to },
    subject: code ? texts.codeSubject : texts.subject,
    text: `${body}\n\n${stop}\n`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "List-Unsubscribe": `<${publicUrl.origin}/api/mail?token=${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  });
}
