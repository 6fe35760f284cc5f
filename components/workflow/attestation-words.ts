import { ATTESTATION_LABELS } from "@/lib/domain/labels";
import type { AttestedRule } from "@/lib/domain/workflow";
import { dateTime } from "../ui/date-time";

/** What was answered, by whom and when, in one line. */
export function attestationWords({ attestation }: Pick<AttestedRule, "attestation">): string {
  if (!attestation) return "尚未答复";
  const { answer, note, author, at } = attestation;
  return `${ATTESTATION_LABELS[answer]}${note && `：${note}`}（${author}，${dateTime(new Date(at))}）`;
}
