"use client";

import { useTranslations } from "next-intl";
import { MAX_ROOM, MIN_ROOM } from "@/lib/questions/rules";
import type { RoomView } from "@/lib/questions/schema";
import { Card } from "../ui/card";
import { SelectField } from "../ui/select-field";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";

const SIZES = Array.from({ length: MAX_ROOM - MIN_ROOM + 1 }, (_, index) => String(MIN_ROOM + index));

/** How many open questions each of the two takes at a time: one's own to set, the other's to know. */
export function Room({ partner }: { partner: string }) {
  const t = useTranslations("questions.room");
  const room = useView<RoomView>("room");
  const set = useOperation("setRoom");
  if (!room) return null;
  return (
    <Card title={t("title")}>
      <p className="text-ink-2">{t("theirs", { name: partner, room: room.theirs })}</p>
      <SelectField
        label={t("mine")}
        hint={t("hint")}
        value={String(room.mine)}
        onChange={(value) => void set.run({ room: Number(value) })}
        options={SIZES.map((value) => ({ value, label: value }))}
      />
      <Visibility kind="shared" partner={partner} />
    </Card>
  );
}
