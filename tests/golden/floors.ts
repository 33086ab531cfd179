/**
 * What the development questions must reach, in percent, by the style they are written in.
 * Raising a floor is part of the change that earns it; lowering one needs a reason in the commit.
 */
export const FLOORS = {
  first: {
    all: 80,
    sibling: 80,
    clean: 85,
    formal: 60,
    story: 70,
    typo: 75,
    nodia: 85,
    teen: 85,
    telex: 65,
    glued: 100,
    correction: 80,
  },
  three: { all: 92, sibling: 90, clean: 95, formal: 82 },
  wrongAtMost: 5,
  answeredAtLeast: 45,
  facets: 85,
}
