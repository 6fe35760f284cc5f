/** How far the packets of a department open, and whether the person who asks may say so. */
export interface PacketScope {
  /** 公开网页可展开到明细, for drafts and what is frozen from now on */
  showLines: boolean;
  maySet: boolean;
}
