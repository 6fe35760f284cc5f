import { once } from "node:events";
import type { Duplex } from "node:stream";
import type pg from "pg";

/** The connection as the driver hands it to a statement; its types leave COPY out. */
interface Wire {
  stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** A COPY statement: the driver has none, but runs whatever answers its messages. */
abstract class Copy {
  readonly done: Promise<void>;
  protected resolve: () => void = () => {};
  protected reject: (error: Error) => void = () => {};

  constructor(private readonly text: string) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: unknown): void {
    (connection as Wire).query(this.text);
  }

  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve();
  }

  handleCommandComplete(): void {}
}

class CopyOut extends Copy {
  constructor(
    text: string,
    private readonly take: (chunk: Buffer) => Promise<void> | null,
  ) {
    super(text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }, { stream }: Wire): void {
    // The driver reads the next rows into the same memory.
    const taken = this.take(Buffer.from(chunk));
    if (taken === null) return;
    stream.pause();
    taken.then(
      () => stream.resume(),
      (error: Error) => {
        this.reject(error);
        stream.destroy();
      },
    );
  }
}

class CopyIn extends Copy {
  private refused = false;

  constructor(
    text: string,
    private readonly source: AsyncIterable<Buffer>,
  ) {
    super(text);
  }

  handleCopyInResponse(wire: Wire): void {
    this.send(wire).catch((error: Error) => {
      this.reject(error);
      wire.sendCopyFail(error.message);
    });
  }

  override handleError(error: Error): void {
    this.refused = true;
    super.handleError(error);
  }

  private async send(wire: Wire): Promise<void> {
    for await (const chunk of this.source) {
      // The server drops the rest of a copy that it refused.
      if (this.refused) return;
      wire.sendCopyFromChunk(chunk);
      if (wire.stream.writableNeedDrain) await once(wire.stream, "drain");
    }
    wire.endCopyFrom();
  }
}

/**
 * Reads rows in PostgreSQL's text format, one line each.
 *
 * @param text `COPY … TO STDOUT`
 * @param take is given the rows as they come; what it returns is waited for before more are read
 * @throws whatever the server or `take` says
 */
export function copyOut(client: pg.Client, text: string, take: (chunk: Buffer) => Promise<void> | null): Promise<void> {
  return client.query(new CopyOut(text, take)).done;
}

/**
 * Writes rows in PostgreSQL's text format.
 *
 * @param text `COPY … FROM STDIN`
 * @throws whatever the server or `source` says
 */
export function copyIn(client: pg.Client, text: string, source: AsyncIterable<Buffer>): Promise<void> {
  return client.query(new CopyIn(text, source)).done;
}
