import { StopMail } from "@/components/reminders/stop-mail";
import { ClientTexts } from "@/components/shell/client-texts";

/** Where each mail leads that wants to be the last: the token is in the fragment, which no server is told before a press. */
export default function StopMailPage() {
  return (
    <ClientTexts names={["reminders", "ui"]}>
      <StopMail />
    </ClientTexts>
  );
}
