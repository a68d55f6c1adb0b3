import { HearingScreen } from "@/components/hearings/hearing-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

export default async function HearingPage({ params }: { params: Promise<{ hearing: string }> }) {
  const { hearing } = await params;
  const asked = [
    { view: "hearing", input: { hearing } },
    { view: "drafts", input: {} },
  ] as const;
  return (
    <Seen asked={[...asked]} seen={await lookFirstAtDocument([...asked])}>
      <HearingScreen id={hearing} />
    </Seen>
  );
}
