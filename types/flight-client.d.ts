/** What browsers encode the input of a server action with; Next.js brings it without declarations. */
declare module "next/dist/compiled/react-server-dom-webpack/client.edge.js" {
  /** A text where the values are plain, a form where there are files among them. */
  export function encodeReply(values: unknown): Promise<string | FormData>;
}
