import http from "node:http";
import https from "node:https";
import { certificateFor } from "./certificate";

/** A reverse proxy with TLS, as deploy/nginx.conf is one. */
export interface TlsProxy {
  url: string;
  /** what trusts it */
  certificate: string;
  close(): Promise<void>;
}

/** Starts one that listens on a port before a program on another. */
export async function startTlsProxy(port: number, behind: number): Promise<TlsProxy> {
  const { cert, key } = certificateFor("localhost");
  const server = https.createServer({ cert, key }, (request, response) => {
    const { headers, method, url, socket } = request;
    const forwarded = [headers["x-forwarded-for"], socket.remoteAddress].filter(Boolean).join(", ");
    const passed = { ...headers, "x-forwarded-for": forwarded, "x-forwarded-proto": "https" };
    const onward = http.request({ port: behind, path: url, headers: passed, ...(method && { method }) }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.writeHead(502).end());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  return { url: `https://localhost:${port}`, certificate: cert, close };
}
