import { normaliseDigits } from "../money";

/** A number with the unit behind it, as an office writes it: `12人`, `3,500元/月`, `8%`. */
export interface Quantity {
  kind: "quantity";
  /** the digits as written, without commas */
  number: string;
  /** blank where none is written */
  unit: string;
}

/** What a 测算依据 says, as a tree. `unit` of a group is what stands behind its bracket. */
export type Expression =
  | Quantity
  | { kind: "group"; within: Expression; unit: string }
  | { kind: "operation"; sign: "+" | "-" | "*" | "/"; left: Expression; right: Expression };

/** The longest text that is read, in characters. */
export const MAX_CALCULATION = 200;

/** Why a text is no 测算依据; `message` is Chinese and says where reading ended. */
export class CalculationError extends Error {
  override readonly name = "CalculationError";
}

const TOKEN = /(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)|([-+*/()])|((?:[\p{Script=Han}㎡]+|%)(?:\/\p{Script=Han}+)*)/uy;

/** Signs that people write for the four operations and brackets. */
const SIGNS: Readonly<Record<string, string>> = {
  "×": "*",
  "✕": "*",
  "＊": "*",
  x: "*",
  X: "*",
  "÷": "/",
  "／": "/",
  "（": "(",
  "）": ")",
  "％": "%",
};

interface Token {
  kind: "number" | "sign" | "unit";
  text: string;
}

function tokensOf(text: string): Token[] {
  const plain = normaliseDigits(text)
    .replace(/[×✕＊xX÷／（）％]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s/g, "");
  if (plain.length > MAX_CALCULATION) throw new CalculationError(`算式过长，最多 ${MAX_CALCULATION} 个字`);
  const tokens: Token[] = [];
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < plain.length; ) {
    const at = TOKEN.lastIndex;
    const [whole, number, sign] = TOKEN.exec(plain) ?? [];
    if (whole === undefined) throw new CalculationError(`算式中的“${plain.slice(at, at + 6)}”不能识别`);
    tokens.push({ kind: number ? "number" : sign ? "sign" : "unit", text: whole });
  }
  return tokens;
}

/** Reads tokens one after the other; each method reads as much as belongs to it. */
class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  private take(kind: Token["kind"], texts?: string): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== kind || (texts !== undefined && !texts.includes(token.text))) return null;
    this.at += 1;
    return token.text;
  }

  private first(): Expression {
    const number = this.take("number");
    if (number !== null) return { kind: "quantity", number: number.replaceAll(",", ""), unit: this.take("unit") ?? "" };
    if (this.take("sign", "(") === null) throw this.unexpected();
    const within = this.sum();
    if (this.take("sign", ")") === null) throw new CalculationError("算式的括号没有配对");
    return { kind: "group", within, unit: this.take("unit") ?? "" };
  }

  private product(): Expression {
    let left = this.first();
    for (let sign = this.take("sign", "*/"); sign !== null; sign = this.take("sign", "*/")) {
      left = { kind: "operation", sign: sign as "*" | "/", left, right: this.first() };
    }
    return left;
  }

  private sum(): Expression {
    let left = this.product();
    for (let sign = this.take("sign", "+-"); sign !== null; sign = this.take("sign", "+-")) {
      left = { kind: "operation", sign: sign as "+" | "-", left, right: this.product() };
    }
    return left;
  }

  whole(): Expression {
    const read = this.sum();
    if (this.at < this.tokens.length) throw this.unexpected();
    return read;
  }

  private unexpected(): CalculationError {
    const found = this.tokens[this.at]?.text;
    const where = found === undefined ? "算式没有写完" : `算式中的“${found}”位置不对`;
    return new CalculationError(`${where}，应如 12人*3500元*12月`);
  }
}

/**
 * Reads a 测算依据: numbers with or without units, + - * / (also × ÷ and full-width signs) and brackets.
 *
 * @throws CalculationError with what cannot be read
 */
export function parseCalculation(text: string): Expression {
  return new Reader(tokensOf(text)).whole();
}
