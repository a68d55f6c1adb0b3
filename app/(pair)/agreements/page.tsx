import { NotYet } from "@/components/shell/not-yet";

export default function AgreementsPage() {
  return <NotYet place="agreements" />;
}
