import type { RemindersView } from "@/lib/reminders/schema";
import { useView } from "../use-view";

/** What one chose of notes, and one's own reminders. */
export const useReminders = () => useView<RemindersView>("reminders");
