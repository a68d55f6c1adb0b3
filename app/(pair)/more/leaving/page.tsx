import { Leaving } from "@/components/leaving/leaving";

export default function LeavingPage() {
  return <Leaving />;
}
