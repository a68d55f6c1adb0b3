import type { CommitmentView } from "@/lib/commitments/schema";
import { Card } from "../ui/card";
import { Words } from "../ui/words";
import { EndPromise } from "./end";
import { Lately } from "./lately";
import { MarkDay } from "./mark-day";
import { WhenLines } from "./when-lines";

interface PromiseCardProps {
  promise: CommitmentView;
  repair: string;
  partner: string;
}

/** One promise: its words, when it is, and what was said of its last days. Its maker marks and ends it here. */
export const PromiseCard = ({ promise, repair, partner }: PromiseCardProps) => (
  <Card as="article" level={3}>
    <Words text={promise.words} />
    <WhenLines promise={promise} />
    <Lately promise={promise} />
    {promise.mine ? <MarkDay promise={promise} repair={repair} partner={partner} /> : null}
    {promise.mine && promise.endedAt === null ? <EndPromise repair={repair} commitment={promise.id} /> : null}
  </Card>
);
