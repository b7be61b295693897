// Put into the page by the benchmark: of every key in the search field the time until the list that answers it is painted.
const grid = document.querySelector('.grid-scroll');
const readings = (window.benchReadings = []);
const paint = new MessageChannel();
let key = null;
let waiting = null;

addEventListener('keydown', (event) => {
  const now = performance.now();
  const lag = now - event.timeStamp;
  // A time of another clock is no time of the key.
  key = { begun: lag >= 0 && lag < 1000 ? event.timeStamp : now, heard: now };
}, true);
addEventListener('input', () => { waiting = key; }, true);

new MutationObserver(() => {
  if (waiting === null || grid.getAttribute('aria-busy') !== 'false') return;
  const { begun, heard } = waiting;
  const listed = performance.now();
  waiting = null;
  requestAnimationFrame(() => {
    const frame = performance.now();
    // A task that was posted in a frame runs when the frame is drawn.
    paint.port2.onmessage = () => {
      const painted = performance.now();
      requestAnimationFrame(() => {
        const next = performance.now();
        readings.push({ heard: heard - begun, listed: listed - begun, frame: frame - begun, painted: painted - begun, next: next - begun });
      });
    };
    paint.port1.postMessage(null);
  });
}).observe(grid, { attributes: true, attributeFilter: ['aria-busy'] });
