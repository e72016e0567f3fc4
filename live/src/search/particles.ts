/** Korean words without the particles that are written onto them: 가중치가 → 가중치. */

const PARTICLES = (
  "은 는 이 가 을 를 의 에 와 과 도 만 로 나 야 란 랑 요 들 " +
  "으로 에서 에게 에는 에도 에만 한테 께서 부터 까지 보다 처럼 만큼 마다 조차 마저 밖에 대로 뿐 " +
  "이나 이야 이란 이랑 이요 이든 든지 라도 이라 라는 라고 라면 하고 하는 하기 하면 해서 해요 했다 " +
  "이다 예요 인가 인지 일까 끼리 라서 니까 지만 " +
  "으로는 으로도 으로서 으로써 로서 로써 로는 로도 에서는 에서도 에서의 까지는 까지도 부터는 " +
  "이라서 이니까 이지만 이라도 이라는 이라고 이라면 이든지 이에요 인가요 일까요 이란 이며 이고 들은 들이 들을 들의 들에 들도 " +
  "하는지 하려면 했어요 한다는 됩니다 입니다 인가요"
)
  .split(" ")
  .sort((one, other) => other.length - one.length);

export const isParticle = (word: string): boolean => PARTICLES.includes(word);

/**
 * The word and what is left of it without particles, shortest last. At least two syllables are
 * left, or a word of the glossary (층을 → 층).
 */
export function bare(word: string, isTerm: (word: string) => boolean): string[] {
  const found = [word];
  for (let rest = word, turn = 0; turn < 2; turn++) {
    const fits = (left: string): boolean => left.length >= 2 || isTerm(left);
    const end = PARTICLES.find((p) => rest.endsWith(p) && fits(rest.slice(0, -p.length)));
    if (!end) break;
    rest = rest.slice(0, -end.length);
    found.push(rest);
    if (isTerm(rest)) break;
  }
  return found;
}
