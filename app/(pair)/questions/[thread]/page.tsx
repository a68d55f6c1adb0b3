import { ThreadScreen } from "@/components/questions/thread-screen";
import { Seen } from "@/components/wire/seen";
import { lookFirstAtDocument } from "@/lib/auth/page";

export default async function ThreadPage({ params }: { params: Promise<{ thread: string }> }) {
  const { thread } = await params;
  const asked = [
    { view: "thread", input: { thread } },
    { view: "heldThings", input: {} },
    { view: "drafts", input: {} },
  ] as const;
  return (
    <Seen asked={[...asked]} seen={await lookFirstAtDocument([...asked])}>
      <ThreadScreen thread={thread} />
    </Seen>
  );
}
