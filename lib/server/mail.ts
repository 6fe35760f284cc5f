import { createTransport } from "nodemailer";

/** A mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** How long a mail server may be silent, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Hands a mail to the server.
 *
 * @param settings its address, and from whom the mail comes
 * @throws Error when the server is not reached or does not take the mail
 */
export async function sendMail(settings: { url: string; from: string }, mail: Mail): Promise<void> {
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: settings.url, ...patience });
  try {
    await transport.sendMail({ from: settings.from, ...mail });
  } finally {
    transport.close();
  }
}
