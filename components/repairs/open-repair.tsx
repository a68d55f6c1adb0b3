"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RepairView } from "@/lib/pair/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Visibility } from "../ui/visibility";
import { NameRepair } from "./name-repair";
import { RepairName } from "./repair-name";

/** A repair with its two roles. Only the one who was hurt finds a way to name it here. */
export function OpenRepair({ repair: { id, role, name }, partner }: { repair: RepairView; partner: string }) {
  const t = useTranslations("pair.repairs");
  const [naming, setNaming] = useState(false);
  return (
    <Card
      as="article"
      title={<RepairName name={name} />}
      meta={t(role === "hurt" ? "youHurt" : "youBroke", { name: partner })}
    >
      {naming ? (
        <NameRepair repair={id} name={name} partner={partner} onDone={() => setNaming(false)} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Visibility kind="shared" partner={partner} />
          {role === "hurt" ? (
            <Button variant={name === null ? "secondary" : "quiet"} onClick={() => setNaming(true)}>
              {t(name === null ? "name" : "rename")}
            </Button>
          ) : null}
        </div>
      )}
    </Card>
  );
}
