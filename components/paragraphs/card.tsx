"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Held } from "../held/held";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Visibility } from "../ui/visibility";
import { ParagraphList } from "./list";

const Publish = lazy(() => import("./publish"));

/** What the two shared of their own work. `open`: one's own pages can be read, and so chosen from. What sharing takes is loaded when it is wanted. */
export function Paragraphs({ partner, open }: { partner: string; open: boolean }) {
  const t = useTranslations("ownWork.paragraphs");
  const [publishing, setPublishing] = useState(false);
  return (
    <Card title={t("title")} action={<Visibility kind="shared" />}>
      {publishing && open ? (
        <Suspense>
          <Publish partner={partner} onDone={() => setPublishing(false)} />
        </Suspense>
      ) : (
        <>
          <p className="text-meta text-ink-2">{t(open ? "lead" : "locked", { name: partner })}</p>
          {open ? <Button onClick={() => setPublishing(true)}>{t("publish")}</Button> : null}
        </>
      )}
      <Held operations={["publishParagraph"]} />
      <ParagraphList partner={partner} />
    </Card>
  );
}
