import { TableScreen } from "@/components/drafting/screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

const ASKED = [{ view: "agreements", input: { ended: false } }] as const;

export default async function TablePage() {
  return (
    <Seen asked={[...ASKED]} seen={await lookFirstAtDocument([...ASKED])}>
      <TableScreen />
    </Seen>
  );
}
