/** Owns a pointer from its press to its end: mouse, pen or finger, whatever is drawn anew below it. */

/** What a press has begun. */
export interface Gesture {
  /** `x`: a movement of a finger up or down belongs to the page, which scrolls. */
  axis: "x" | "both";
  /** Called for every place that the pointer has passed, in order. */
  move(x: number, y: number): void;
  /** Called once, at the end. A gesture that is broken off keeps what the last movement made. */
  end(moved: boolean): void;
}

/** A pointer that has moved less has only pressed. */
const SLOP_PIXELS = 3;
/** In `buttons`: the left one of a mouse, the tip of a pen. */
const MAIN_BUTTON = 1;

/** Let `begin` choose which presses inside an element begin a gesture. */
export function ownGestures(
  root: HTMLElement,
  begin: (event: PointerEvent) => Gesture | null,
): void {
  let open: Follower | null = null;
  root.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const gesture = begin(event);
    if (!gesture) return;
    // Keeps a mouse from selecting text. A finger still brings its click, and the focus with it.
    if (event.pointerType !== "touch") event.preventDefault();
    open = new Follower(root, gesture, event);
  });
  // `touch-action` is decided before a press and Chromium ignores it on what is inside an SVG: to
  // refuse the first touch event keeps the page from scrolling in every engine.
  root.addEventListener(
    "touchstart",
    (event) => {
      if (open?.isRunning && open.gesture.axis === "both") event.preventDefault();
    },
    { passive: false },
  );
}

/** Follows one pointer. */
class Follower {
  readonly gesture: Gesture;
  private readonly root: HTMLElement;
  private readonly start: PointerEvent;
  private readonly controller = new AbortController();
  private moved = false;

  constructor(root: HTMLElement, gesture: Gesture, start: PointerEvent) {
    this.root = root;
    this.gesture = gesture;
    this.start = start;
    const { signal } = this.controller;
    const on = (type: string, act: (event: PointerEvent) => void) => {
      const mine = (event: Event) => {
        if ((event as PointerEvent).pointerId === start.pointerId) act(event as PointerEvent);
      };
      window.addEventListener(type, mine, { signal });
    };
    on("pointermove", (event) => {
      // A release can be lost: to a menu that has opened, or to another window.
      if (event.pointerType !== "touch" && !(event.buttons & MAIN_BUTTON)) this.end();
      else this.move(event);
    });
    on("pointerup", (event) => {
      this.move(event);
      if (this.isRunning) this.end();
    });
    // The place of a cancelled pointer is 0, 0.
    on("pointercancel", () => this.end());
    // On what was touched: it may be taken out of the page, and no event would rise from it then.
    start.target?.addEventListener(
      "touchmove",
      (event) => {
        const [touch] = (event as TouchEvent).touches;
        if (touch && this.claims(touch)) event.preventDefault();
      },
      { passive: false, signal },
    );
    if (gesture.axis === "both") this.capture();
  }

  get isRunning(): boolean {
    return !this.controller.signal.aborted;
  }

  /** Whether a movement of the finger is this gesture's; else the page may scroll. */
  private claims({ clientX, clientY }: Pick<Touch, "clientX" | "clientY">): boolean {
    if (this.gesture.axis === "both" || this.moved) return true;
    const [x, y] = [clientX - this.start.clientX, clientY - this.start.clientY];
    return Math.abs(x) >= Math.abs(y);
  }

  private move(event: PointerEvent): void {
    const { start, gesture } = this;
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!this.moved) {
      if (far <= SLOP_PIXELS) return;
      if (start.pointerType === "touch" && !this.claims(event)) {
        this.end();
        return;
      }
      this.moved = true;
      this.capture();
    }
    const passed = event.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of passed.length ? passed : [event]) {
      gesture.move(clientX, clientY);
    }
  }

  /** What was pressed may be drawn anew, or hidden; the root stays. */
  private capture(): void {
    try {
      this.root.setPointerCapture(this.start.pointerId);
    } catch {
      // The pointer has gone already.
    }
  }

  private end(): void {
    this.controller.abort();
    this.gesture.end(this.moved);
  }
}
