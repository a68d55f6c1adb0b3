/** The looks a person can choose. None chosen means: as the system says. */
export const themes = ["light", "night", "ember"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "mend-theme";

export function readTheme(value: string | undefined): Theme | undefined {
  return themes.find((theme) => theme === value);
}
