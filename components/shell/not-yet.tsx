import { useTranslations } from "next-intl";
import { EmptyPlace } from "../ui/empty-place";
import { Panes, Title } from "./panes";

/** A place that is not built yet, and says so. */
export function NotYet({ place }: { place: "agreements" }) {
  const t = useTranslations("places");
  return (
    <Panes>
      <Title>{t(`${place}.title`)}</Title>
      <EmptyPlace>{t(`${place}.body`)}</EmptyPlace>
    </Panes>
  );
}
