import net from "node:net";

/**
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<number | null>} the port when it can be bound now, else null
 */
export function bindable(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

/**
 * @param {string} [host]
 * @returns {Promise<number>} a port nobody uses
 */
export async function freePort(host = "127.0.0.1") {
  const port = await bindable(0, host);
  if (port === null) throw new Error(`no free port on ${host}`);
  return port;
}
