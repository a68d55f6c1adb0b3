import { Repairs } from "@/components/repairs/repairs";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [
  { view: "us", input: {} },
  { view: "drafts", input: {} },
] as const;

export default async function RepairsPage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <Repairs />
    </Seen>
  );
}
