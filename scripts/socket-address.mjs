import diagnostics from "node:diagnostics_channel";

// Preloaded into the web server: notes on every request from where its connection really comes. Next.js itself only fills in
// X-Forwarded-For where it is missing, and whoever sends a request may write that header. Whatever was sent under this name is
// overwritten (lib/server/client-address.ts reads it).

const HEADER = "x-socket-address";

diagnostics.subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  const address = request.socket.remoteAddress;
  // An IPv4 address, where the server listens on IPv6 as well, is the same address.
  if (address === undefined) delete request.headers[HEADER];
  else request.headers[HEADER] = address.replace(/^::ffff:(?=\d+\.)/, "");
});
