import crypto from "node:crypto";

/** A certificate that signs itself, with its key, both as PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/** A value of ASN.1 in DER. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const [INTEGER, BITS, OBJECT, TEXT, TIME, SEQUENCE, SET] = [0x02, 0x03, 0x06, 0x0c, 0x17, 0x30, 0x31];
const COMMON_NAME = der(OBJECT, Buffer.from([0x55, 0x04, 0x03]));
const ECDSA_WITH_SHA256 = der(SEQUENCE, der(OBJECT, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])));
const DAY = 86_400_000;

/** YYMMDDHHMMSSZ */
const time = (at: number) =>
  der(TIME, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

/** A certificate for one name, good for a day: nobody but whoever is handed it trusts it. */
export function certificateFor(name: string): Certificate {
  const { publicKey, privateKey } = crypto.generateKeyPairSync("ec", { namedCurve: "P-256" });
  const subject = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(TEXT, Buffer.from(name)))));
  const validity = der(SEQUENCE, time(Date.now() - DAY), time(Date.now() + DAY));
  const spki = publicKey.export({ type: "spki", format: "der" });
  const serial = der(INTEGER, Buffer.from([1]));
  const told = der(SEQUENCE, serial, ECDSA_WITH_SHA256, subject, validity, subject, spki);
  const signature = der(BITS, Buffer.from([0]), crypto.sign("sha256", told, privateKey));
  const bytes =
    der(SEQUENCE, told, ECDSA_WITH_SHA256, signature)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return {
    cert: ["-----BEGIN CERTIFICATE-----", ...bytes, "-----END CERTIFICATE-----", ""].join("\n"),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
