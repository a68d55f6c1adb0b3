import { More } from "@/components/settings/more";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "us", input: {} },
  { view: "invitation", input: {} },
] as const;

export default async function MorePage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <More />
    </Seen>
  );
}
