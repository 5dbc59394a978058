/** What no wording may say or imply: that a tenant can be brought back, or that anything is proven. */
export const FORBIDDEN_CLAIMS =
  /recover|restor|protected|\bsafe|secure|guarantee|proven|verified|confidence|will (?:work|succeed)|\bready\b/i;
