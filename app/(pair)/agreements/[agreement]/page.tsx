import { AgreementScreen } from "@/components/agreements/agreement-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

export default async function AgreementPage({ params }: { params: Promise<{ agreement: string }> }) {
  const { agreement } = await params;
  const asked = [
    { view: "agreement", input: { agreement } },
    { view: "drafts", input: {} },
  ] as const;
  return (
    <Seen asked={[...asked]} seen={await lookFirstAtDocument([...asked])}>
      <AgreementScreen id={agreement} />
    </Seen>
  );
}
