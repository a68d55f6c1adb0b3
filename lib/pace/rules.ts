/**
 * How what one does reaches the other under a pace, or in a time-out:
 * * `waits`: words to the other. Refused under "stop", and once a day under "slow".
 * * `daily`: what keeps the other in the picture. Once a day under "stop" and "slow".
 * * `passes`: an act that protects somebody, or says nothing. At once, always.
 */
export type PaceKind = "waits" | "daily" | "passes";
