import { LetterScreen } from "@/components/letters/letter-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

export default async function LetterPage({ params }: { params: Promise<{ letter: string }> }) {
  const { letter } = await params;
  const asked = [
    { view: "letter", input: { letter } },
    { view: "heldThings", input: {} },
    { view: "drafts", input: {} },
  ] as const;
  return (
    <Seen asked={[...asked]} seen={await lookFirstAtDocument([...asked])}>
      <LetterScreen id={letter} />
    </Seen>
  );
}
