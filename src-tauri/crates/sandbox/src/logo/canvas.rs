//! A small picture that shapes are painted on with smooth edges, in units of a 300 × 190 panel.
//! May use: plain arithmetic; pixels are never money, so floats are at home here.
//! Must never enter: what the shapes mean.

#[derive(Debug, Clone, Copy)]
pub(super) struct Colour([u8; 3]);

impl Colour {
    /// "#RRGGBB"; anything else is grey.
    pub fn parse(text: &str) -> Self {
        let number = text.strip_prefix('#').and_then(|hex| u32::from_str_radix(hex, 16).ok()).unwrap_or(0x0080_8080);
        let [_, red, green, blue] = number.to_be_bytes();
        Self([red, green, blue])
    }
}

pub(super) type Point = (f32, f32);

pub(super) struct Canvas {
    width: u32,
    height: u32,
    scale: f32,
    rgb: Vec<u8>,
}

impl Canvas {
    pub fn new(width: u32, height: u32, ground: Colour) -> Self {
        let rgb = std::iter::repeat_n(ground.0, (width as usize) * (height as usize)).flatten().collect();
        Self { width, height, scale: width as f32 / 300.0, rgb }
    }

    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// Paints where `distance` (in panel units, negative inside) says so, within `reach` of `centre`.
    pub fn paint(&mut self, centre: Point, reach: Point, colour: Colour, distance: impl Fn(Point) -> f32) {
        let scale = self.scale;
        let span = |at: f32, reach: f32, most: u32| {
            let low = ((at - reach) * scale - 1.0).max(0.0) as u32;
            let high = (((at + reach) * scale + 2.0).max(0.0) as u32).min(most);
            low.min(high)..high
        };
        for y in span(centre.1, reach.1, self.height) {
            for x in span(centre.0, reach.0, self.width) {
                let at = ((x as f32 + 0.5) / scale, (y as f32 + 0.5) / scale);
                let cover = (0.5 - distance(at) * scale).clamp(0.0, 1.0);
                if cover > 0.0 {
                    self.blend(x, y, colour, cover);
                }
            }
        }
    }

    fn blend(&mut self, x: u32, y: u32, colour: Colour, cover: f32) {
        let first = (y as usize * self.width as usize + x as usize) * 3;
        for (place, ink) in self.rgb.iter_mut().skip(first).take(3).zip(colour.0) {
            *place = (f32::from(*place) + (f32::from(ink) - f32::from(*place)) * cover).round() as u8;
        }
    }

    pub fn disc(&mut self, centre: Point, radius: f32, colour: Colour) {
        self.paint(centre, (radius, radius), colour, |at| length(at, centre) - radius);
    }

    pub fn ring(&mut self, centre: Point, radius: f32, half: f32, colour: Colour) {
        let reach = radius + half;
        self.paint(centre, (reach, reach), colour, |at| (length(at, centre) - radius).abs() - half);
    }

    /// A line through the points, round at its ends and joints, `half` to each side.
    pub fn stroke(&mut self, points: &[Point], half: f32, colour: Colour) {
        self.strokes(&[points.to_vec()], half, colour);
    }

    /// Several lines as one shape, so that crossings are not painted twice.
    pub fn strokes(&mut self, lines: &[Vec<Point>], half: f32, colour: Colour) {
        let Some((centre, reach)) = bounds(lines.iter().flatten().copied(), half) else {
            return;
        };
        self.paint(centre, reach, colour, |at| {
            let segments = lines.iter().flat_map(|line| line.iter().zip(line.iter().skip(1)));
            segments.map(|(a, b)| to_segment(at, *a, *b)).fold(f32::INFINITY, f32::min) - half
        });
    }

    /// A filled polygon; its corners may go either way round.
    pub fn polygon(&mut self, corners: &[Point], colour: Colour) {
        let Some((centre, reach)) = bounds(corners.iter().copied(), 1.0) else {
            return;
        };
        self.paint(centre, reach, colour, |at| {
            let edges = corners.iter().zip(corners.iter().cycle().skip(1));
            let mut inside = false;
            let mut nearest = f32::INFINITY;
            for (a, b) in edges {
                nearest = nearest.min(to_segment(at, *a, *b));
                if (a.1 > at.1) != (b.1 > at.1) && at.0 < (b.0 - a.0) * (at.1 - a.1) / (b.1 - a.1) + a.0 {
                    inside = !inside;
                }
            }
            if inside { -nearest } else { nearest }
        });
    }
}

pub(super) fn length(a: Point, b: Point) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn to_segment(at: Point, a: Point, b: Point) -> f32 {
    let (along, from) = ((b.0 - a.0, b.1 - a.1), (at.0 - a.0, at.1 - a.1));
    let square = along.0 * along.0 + along.1 * along.1;
    let part = if square > 0.0 { ((from.0 * along.0 + from.1 * along.1) / square).clamp(0.0, 1.0) } else { 0.0 };
    (from.0 - along.0 * part).hypot(from.1 - along.1 * part)
}

fn bounds(points: impl Iterator<Item = Point>, more: f32) -> Option<(Point, Point)> {
    let mut low = (f32::INFINITY, f32::INFINITY);
    let mut high = (f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (x, y) in points {
        low = (low.0.min(x), low.1.min(y));
        high = (high.0.max(x), high.1.max(y));
    }
    let centre = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
    let reach = ((high.0 - low.0) / 2.0 + more, (high.1 - low.1) / 2.0 + more);
    low.0.is_finite().then_some((centre, reach))
}
