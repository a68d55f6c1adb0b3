import { type ReactNode, Suspense } from "react";
import { Card } from "./card";
import { OneMoment } from "./one-moment";

interface OnDemandProps {
  title?: string;
  children: ReactNode;
}

/** A form that is loaded when it is wanted. */
export function OnDemand({ title, children }: OnDemandProps) {
  return (
    <Card title={title}>
      <Suspense fallback={<OneMoment />}>{children}</Suspense>
    </Card>
  );
}
