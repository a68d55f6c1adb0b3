/** What a composer loads when the coach is on: the coach, what it draws and what it says. */
export { coach } from "@/lib/coach/coach";
export { suggest } from "@/lib/coach/suggest";
export { CoachCard } from "./card";
export { Underlines } from "./underlines";
