export { readPacket, readZip } from "./source";
export { type Disagreement, type PacketFiles, UnreadablePacket } from "./types";
export { type Verification, verifyPacket } from "./verify";
