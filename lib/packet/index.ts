export { PacketError, type PacketFile, type PacketOptions } from "./files";
export { buildPacket } from "./packet";
export { zipPacket } from "./zip";
