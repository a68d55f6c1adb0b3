import { useRouter } from "next/navigation";
import { useMessages } from "next-intl";
import { useEffect } from "react";

/** Texts that a page has only while they are needed. When they come to be needed on an open page, it is read once more. */
export function useTexts(name: "touch" | "ownShelf", needed: boolean) {
  const router = useRouter();
  const here = name in useMessages();
  useEffect(() => {
    if (needed && !here) router.refresh();
  }, [needed, here, router]);
  return needed && here;
}
