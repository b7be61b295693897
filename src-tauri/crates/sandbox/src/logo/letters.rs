//! A small alphabet of lines and arcs, drawn for these logos, and words set in it.
//! May use: the canvas.
//! Must never enter: a font file.

use super::canvas::{Canvas, Colour, Point};

/// Letter, width, strokes. Capitals stand from 0 to 10, small letters from 3.4 to 10, tails go to 13.
/// `M x y` moves, `L x y` draws on, `A cx cy rx ry from to` draws on along an arc (degrees, clockwise from the right).
const ALPHABET: &[(char, f32, &str)] = &[
    ('A', 8.0, "M 0 10 L 4 0 L 8 10 M 1.4 6.6 L 6.6 6.6"),
    ('B', 6.4, "M 3.8 4.8 L 0 4.8 L 0 0 L 3.5 0 A 3.5 2.4 2.4 2.4 -90 90 A 3.8 7.4 2.6 2.6 -90 90 L 0 10 L 0 4.8"),
    ('C', 8.4, "A 5 5 5 5 -48 -312"),
    ('D', 7.6, "M 0 0 L 2.6 0 A 2.6 5 5 5 -90 90 L 0 10 L 0 0"),
    ('E', 5.6, "M 5.6 0 L 0 0 L 0 10 L 5.6 10 M 0 5 L 4.8 5"),
    ('F', 5.4, "M 5.4 0 L 0 0 L 0 10 M 0 5 L 4.6 5"),
    ('G', 10.0, "A 5 5 5 5 -48 -360 L 5.6 5"),
    ('H', 7.0, "M 0 0 L 0 10 M 7 0 L 7 10 M 0 5 L 7 5"),
    ('I', 0.0, "M 0 0 L 0 10"),
    ('J', 4.5, "M 4.5 0 L 4.5 7.3 A 1.8 7.3 2.7 2.7 0 160"),
    ('K', 6.6, "M 0 0 L 0 10 M 6.2 0 L 0 6.2 M 2.3 4 L 6.6 10"),
    ('L', 5.2, "M 0 0 L 0 10 L 5.2 10"),
    ('M', 8.6, "M 0 10 L 0 0 L 4.3 7 L 8.6 0 L 8.6 10"),
    ('N', 7.2, "M 0 10 L 0 0 L 7.2 10 L 7.2 0"),
    ('O', 10.0, "A 5 5 5 5 0 360"),
    ('P', 6.2, "M 0 10 L 0 0 L 3.3 0 A 3.3 2.9 2.9 2.9 -90 90 L 0 5.8"),
    ('Q', 10.2, "A 5 5 5 5 0 360 M 6.4 6.4 L 10 10.2"),
    ('R', 6.4, "M 0 10 L 0 0 L 3.3 0 A 3.3 2.9 2.9 2.9 -90 90 L 0 5.8 M 3 5.8 L 6.4 10"),
    ('S', 6.2, "A 3.1 2.5 2.7 2.5 -25 -270 A 3.1 7.5 3 2.5 -90 155"),
    ('T', 7.0, "M 0 0 L 7 0 M 3.5 0 L 3.5 10"),
    ('U', 7.0, "M 0 0 L 0 6.5 A 3.5 6.5 3.5 3.5 180 0 L 7 0"),
    ('V', 7.8, "M 0 0 L 3.9 10 L 7.8 0"),
    ('W', 11.2, "M 0 0 L 2.9 10 L 5.6 1 L 8.3 10 L 11.2 0"),
    ('X', 7.0, "M 0 0 L 7 10 M 7 0 L 0 10"),
    ('Y', 7.2, "M 0 0 L 3.6 5.2 L 7.2 0 M 3.6 5.2 L 3.6 10"),
    ('Z', 6.6, "M 0 0 L 6.6 0 L 0 10 L 6.6 10"),
    ('a', 6.6, "A 3.3 6.7 3.3 3.3 0 360 M 6.6 3.4 L 6.6 10"),
    ('b', 6.6, "M 0 0 L 0 10 M 6.6 6.7 A 3.3 6.7 3.3 3.3 0 360"),
    ('c', 5.5, "A 3.3 6.7 3.3 3.3 -48 -312"),
    ('d', 6.6, "A 3.3 6.7 3.3 3.3 0 360 M 6.6 0 L 6.6 10"),
    ('e', 6.6, "M 0 6.7 L 6.6 6.7 A 3.3 6.7 3.3 3.3 0 -312"),
    ('f', 3.6, "A 3.5 2.2 2.1 2.2 -80 -180 L 1.4 10 M 0 3.6 L 3.4 3.6"),
    ('g', 6.6, "A 3.3 6.7 3.3 3.3 0 360 M 6.6 3.4 L 6.6 10 A 3.4 10 3.2 3 0 145"),
    ('h', 5.8, "M 0 0 L 0 10 M 0 6.3 A 2.9 6.3 2.9 2.9 180 360 L 5.8 10"),
    ('i', 0.0, "M 0 3.4 L 0 10 M 0 0.6 L 0 0.7"),
    ('j', 1.6, "M 1.6 3.4 L 1.6 10.6 A -0.6 10.6 2.2 2.4 0 90 M 1.6 0.6 L 1.6 0.7"),
    ('k', 5.2, "M 0 0 L 0 10 M 4.8 3.4 L 0 7.6 M 1.8 6.1 L 5.2 10"),
    ('l', 0.0, "M 0 0 L 0 10"),
    (
        'm',
        9.6,
        "M 0 3.4 L 0 10 M 0 5.8 A 2.4 5.8 2.4 2.4 180 360 L 4.8 10 M 4.8 5.8 A 7.2 5.8 2.4 2.4 180 360 L 9.6 10",
    ),
    ('n', 5.8, "M 0 3.4 L 0 10 M 0 6.3 A 2.9 6.3 2.9 2.9 180 360 L 5.8 10"),
    ('o', 6.6, "A 3.3 6.7 3.3 3.3 0 360"),
    ('p', 6.6, "M 0 3.4 L 0 13 M 6.6 6.7 A 3.3 6.7 3.3 3.3 0 360"),
    ('q', 6.6, "A 3.3 6.7 3.3 3.3 0 360 M 6.6 3.4 L 6.6 13"),
    ('r', 3.6, "M 0 3.4 L 0 10 M 0 6.4 A 3 6.4 3 3 180 285"),
    ('s', 4.6, "A 2.3 5.05 2 1.65 -25 -270 A 2.3 8.35 2.3 1.65 -90 155"),
    ('t', 3.6, "M 1.4 0.8 L 1.4 7.9 A 3.5 7.9 2.1 2.1 180 85 M 0 3.6 L 3.5 3.6"),
    ('u', 5.8, "M 0 3.4 L 0 7.1 A 2.9 7.1 2.9 2.9 180 0 M 5.8 3.4 L 5.8 10"),
    ('v', 5.8, "M 0 3.4 L 2.9 10 L 5.8 3.4"),
    ('w', 8.8, "M 0 3.4 L 2.2 10 L 4.4 4 L 6.6 10 L 8.8 3.4"),
    ('x', 5.4, "M 0 3.4 L 5.4 10 M 5.4 3.4 L 0 10"),
    ('y', 5.8, "M 0 3.4 L 2.9 9.8 M 5.8 3.4 L 1.7 13"),
    ('z', 5.0, "M 0 3.4 L 5 3.4 L 0 10 L 5 10"),
    ('&', 7.6, "M 7.6 10 L 1.7 2.9 A 3.4 2.1 2.1 2.1 165 390 L 1.4 5.6 A 2.9 7.4 2.9 2.6 220 40 L 7.4 5.4"),
    ('\'', 0.0, "M 0 0 L 0 2"),
];

/// Marks over a letter: the plain letter and what stands above, in the same strokes (for a letter of width 6).
const ACCENTED: &[(char, char, &str)] = &[
    ('á', 'a', "M 2.4 1.4 L 4.2 -0.4"),
    ('é', 'e', "M 2.4 1.4 L 4.2 -0.4"),
    ('í', 'i', "M -0.4 1.4 L 1.4 -0.4"),
    ('ó', 'o', "M 2.4 1.4 L 4.2 -0.4"),
    ('ú', 'u', "M 2.2 1.4 L 4 -0.4"),
    ('ñ', 'n', "M 1 1.2 L 2.2 0.4 L 3.6 1.2 L 4.8 0.4"),
    ('Á', 'A', "M 3.4 -2 L 5.2 -4"),
];

const GAP: f32 = 2.6;
const SPACE: f32 = 4.2;

/// A word, set and measured, ready to be drawn.
pub(super) struct Word {
    lines: Vec<Vec<Point>>,
    half: f32,
    /// In panel units.
    pub width: f32,
}

impl Word {
    /// As large as fits `width`, at most `height` for a capital; `weight` is the line's width at full height.
    pub fn fit(text: &str, width: f32, height: f32, weight: f32, slant: f32) -> Self {
        let mut lines = Vec::new();
        let mut pen = 0.0;
        let capitals = !text.chars().any(char::is_lowercase);
        let gap = if capitals { GAP * 1.5 } else { GAP };
        for letter in text.chars() {
            if letter == ' ' {
                pen += SPACE;
                continue;
            }
            let (advance, strokes) = glyph(letter);
            lines.extend(strokes.into_iter().map(|line| line.into_iter().map(|(x, y)| (x + pen, y)).collect()));
            pen += advance + gap;
        }
        let wide = (pen - gap).max(1.0);
        let scale = (height / 10.0).min(width / wide);
        // Small letters hang low: what is centred is their body.
        let middle = if capitals { 5.0 } else { 6.0 };
        let place = |(x, y): Point| ((x + (middle - y) * slant) * scale, (y - middle) * scale);
        let lines = lines.into_iter().map(|line: Vec<Point>| line.into_iter().map(place).collect()).collect();
        Self { lines, half: weight * scale * 10.0 / height / 2.0, width: wide * scale }
    }

    pub fn draw(&self, canvas: &mut Canvas, left: f32, middle: f32, colour: Colour) {
        for line in &self.lines {
            let placed: Vec<Point> = line.iter().map(|(x, y)| (x + left, y + middle)).collect();
            canvas.stroke(&placed, self.half, colour);
        }
    }
}

fn glyph(letter: char) -> (f32, Vec<Vec<Point>>) {
    if let Some((_, plain, above)) = ACCENTED.iter().find(|(accented, ..)| *accented == letter) {
        let (advance, mut lines) = glyph(*plain);
        if *plain == 'i' {
            lines.truncate(1);
        }
        lines.extend(strokes(above));
        return (advance, lines);
    }
    let found = ALPHABET.iter().find(|(known, ..)| *known == letter);
    found.map_or((SPACE, Vec::new()), |(_, advance, path)| (*advance, strokes(path)))
}

fn strokes(path: &str) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = vec![Vec::new()];
    let mut words = path.split_whitespace();
    while let Some(command) = words.next() {
        let mut number = || words.next().and_then(|word| word.parse::<f32>().ok()).unwrap_or_default();
        if command == "M" && lines.last().is_some_and(|line| !line.is_empty()) {
            lines.push(Vec::new());
        }
        let points = if command == "A" {
            let (centre, radius, from, to) = ((number(), number()), (number(), number()), number(), number());
            arc(centre, radius, from, to)
        } else {
            vec![(number(), number())]
        };
        if let Some(line) = lines.last_mut() {
            line.extend(points);
        }
    }
    lines
}

/// Points along an ellipse, close enough to look round.
pub(super) fn arc(centre: Point, radius: Point, from: f32, to: f32) -> Vec<Point> {
    let steps = ((to - from).abs() / 9.0).ceil().max(1.0);
    let at = |step: f32| {
        let angle = (from + (to - from) * step / steps).to_radians();
        (centre.0 + radius.0 * angle.cos(), centre.1 + radius.1 * angle.sin())
    };
    std::iter::successors(Some(0.0_f32), |step| (*step < steps).then_some(*step + 1.0)).map(at).collect()
}
