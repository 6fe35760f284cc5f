import { Loading } from "@/components/ui/loading";

export default function SectionLoading() {
  return <Loading what="这张表" />;
}
