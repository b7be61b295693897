//! Twenty-three geometric marks, each drawn around a centre at a given radius.
//! May use: the canvas.
//! Must never enter: anything that resembles a real shop's sign.

use super::canvas::{Canvas, Colour, Point, length};
use super::letters::arc;

/// An unknown name draws a ring.
pub(super) fn draw(canvas: &mut Canvas, mark: &str, centre: Point, r: f32, ink: Colour, accent: Colour) {
    let pen = Pen { x: centre.0, y: centre.1, r };
    let half = r * 0.085;
    match mark {
        "rings" => {
            canvas.ring(centre, r * 0.92, half, ink);
            canvas.ring(centre, r * 0.55, half, accent);
            canvas.disc(centre, r * 0.2, ink);
        }
        "grid" => grid(canvas, pen, ink, accent),
        "dots" => dots(canvas, pen, ink, accent),
        "diamond" => {
            canvas.polygon(&pen.at(&[(0.0, -1.0), (0.85, -0.15), (0.0, 1.0), (-0.85, -0.15)]), ink);
            canvas.polygon(&pen.at(&[(0.0, -0.45), (0.38, -0.1), (0.0, 0.42), (-0.38, -0.1)]), accent);
        }
        "bolt" => canvas.polygon(
            &pen.at(&[(0.25, -1.0), (-0.6, 0.15), (-0.06, 0.15), (-0.25, 1.0), (0.6, -0.2), (0.06, -0.2)]),
            accent,
        ),
        "bars" => {
            for (i, high) in [(-1.0, 0.5), (0.0, 1.0), (1.0, 0.72)] {
                let colour = if i == 0.0 { accent } else { ink };
                canvas.stroke(&pen.at(&[(i * 0.52, 0.8), (i * 0.52, 0.8 - high * 1.6)]), r * 0.16, colour);
            }
        }
        "stripes" => {
            for (i, colour) in [(-0.66, ink), (0.0, accent), (0.66, ink)] {
                canvas.polygon(
                    &pen.at(&[(i - 0.42, 0.85), (i - 0.12, 0.85), (i + 0.42, -0.85), (i + 0.12, -0.85)]),
                    colour,
                );
            }
        }
        "hexagon" => hexagon(canvas, pen, half, ink, accent),
        "plus" => {
            canvas.stroke(&pen.at(&[(-0.7, 0.0), (0.7, 0.0)]), r * 0.2, ink);
            canvas.stroke(&pen.at(&[(0.0, -0.7), (0.0, 0.7)]), r * 0.2, ink);
            canvas.disc(pen.one(0.68, -0.68), r * 0.2, accent);
        }
        "orbit" => orbit(canvas, pen, half, ink, accent),
        "moon" => moon(canvas, pen, ink, accent),
        "star" => canvas.polygon(&rays(pen, 5, 1.0, 0.45, -90.0), accent),
        "kite" => {
            canvas.polygon(&pen.at(&[(0.1, -1.0), (0.75, -0.3), (-0.05, 0.65), (-0.5, -0.45)]), accent);
            canvas.stroke(&pen.at(&[(0.1, -1.0), (-0.05, 0.65), (-0.35, 0.85), (-0.1, 1.05)]), half * 0.7, ink);
            canvas.stroke(&pen.at(&[(0.75, -0.3), (-0.5, -0.45)]), half * 0.7, ink);
        }
        "drop" => drop(canvas, pen, ink, accent),
        "compass" => {
            canvas.ring(centre, r * 0.92, half, ink);
            canvas.polygon(&pen.at(&[(0.5, -0.5), (0.17, 0.17), (-0.17, -0.17)]), accent);
            canvas.polygon(&pen.at(&[(-0.5, 0.5), (0.17, 0.17), (-0.17, -0.17)]), ink);
        }
        "waves" => waves(canvas, pen, ink, accent),
        "triangle" => {
            canvas.polygon(&pen.at(&[(-0.95, 0.8), (0.0, -0.85), (0.95, 0.8)]), ink);
            canvas.polygon(&pen.at(&[(-0.35, 0.8), (0.25, -0.25), (0.85, 0.8)]), accent);
        }
        "leaf" => leaf(canvas, pen, half, ink, accent),
        "sun" => {
            canvas.polygon(&rays(pen, 12, 1.0, 0.74, 0.0), accent);
            canvas.disc(centre, r * 0.5, ink);
        }
        "petals" => {
            for angle in [0.0_f32, 60.0, 120.0, 180.0, 240.0, 300.0] {
                let (sin, cos) = angle.to_radians().sin_cos();
                canvas.disc(pen.one(cos * 0.58, sin * 0.58), r * 0.34, ink);
            }
            canvas.disc(centre, r * 0.3, accent);
        }
        "mountain" => {
            canvas.disc(pen.one(0.6, -0.55), r * 0.24, accent);
            canvas.polygon(&pen.at(&[(-1.1, 0.8), (-0.3, -0.7), (0.5, 0.8)]), ink);
            canvas.polygon(&pen.at(&[(0.05, 0.8), (0.6, -0.1), (1.15, 0.8)]), ink);
        }
        "bird" => bird(canvas, pen, half, ink, accent),
        _ => {
            canvas.ring(centre, r * 0.75, r * 0.16, ink);
            canvas.disc(pen.one(0.53, -0.53), r * 0.26, accent);
        }
    }
}

/// Turns unit coordinates into the panel's.
#[derive(Clone, Copy)]
struct Pen {
    x: f32,
    y: f32,
    r: f32,
}

impl Pen {
    fn one(self, x: f32, y: f32) -> Point {
        (self.x + x * self.r, self.y + y * self.r)
    }

    fn at(self, points: &[Point]) -> Vec<Point> {
        points.iter().map(|(x, y)| self.one(*x, *y)).collect()
    }
}

fn rays(pen: Pen, count: u8, long: f32, short: f32, turn: f32) -> Vec<Point> {
    let step = 180.0 / f32::from(count);
    let corner = |i: u8| {
        let (sin, cos) = (turn + step * f32::from(i)).to_radians().sin_cos();
        let far = if i.is_multiple_of(2) { long } else { short };
        pen.one(cos * far, sin * far)
    };
    (0..count * 2).map(corner).collect()
}

fn grid(canvas: &mut Canvas, pen: Pen, ink: Colour, accent: Colour) {
    for (x, y, colour) in [
        (-1.0, -1.0, ink),
        (0.0, -1.0, ink),
        (1.0, -1.0, accent),
        (-1.0, 0.0, ink),
        (1.0, 0.0, ink),
        (-1.0, 1.0, accent),
        (0.0, 1.0, ink),
    ] {
        let (x, y) = (x * 0.6, y * 0.6);
        canvas.polygon(
            &pen.at(&[(x - 0.26, y - 0.26), (x + 0.26, y - 0.26), (x + 0.26, y + 0.26), (x - 0.26, y + 0.26)]),
            colour,
        );
    }
}

fn dots(canvas: &mut Canvas, pen: Pen, ink: Colour, accent: Colour) {
    for (y, size) in [(-0.64, 0.14), (0.0, 0.2), (0.64, 0.26)] {
        for x in [-0.64, 0.0, 0.64] {
            let colour = if x + y == 0.0 { accent } else { ink };
            canvas.disc(pen.one(x, y), pen.r * size, colour);
        }
    }
}

fn hexagon(canvas: &mut Canvas, pen: Pen, half: f32, ink: Colour, accent: Colour) {
    let corners =
        pen.at(&[(0.0, -0.95), (0.82, -0.47), (0.82, 0.47), (0.0, 0.95), (-0.82, 0.47), (-0.82, -0.47), (0.0, -0.95)]);
    let spokes = [(0.0, 0.95), (0.82, -0.47), (-0.82, -0.47)].map(|(x, y)| pen.at(&[(0.0, 0.0), (x, y)]));
    canvas.strokes(&spokes, half, accent);
    canvas.stroke(&corners, half, ink);
}

fn orbit(canvas: &mut Canvas, pen: Pen, half: f32, ink: Colour, accent: Colour) {
    let (sin, cos) = (-24.0_f32).to_radians().sin_cos();
    let path = arc((0.0, 0.0), (1.15, 0.42), 0.0, 360.0);
    let turned: Vec<Point> = path.into_iter().map(|(x, y)| (x * cos - y * sin, x * sin + y * cos)).collect();
    canvas.disc((pen.x, pen.y), pen.r * 0.34, ink);
    canvas.stroke(&pen.at(&turned), half, ink);
    canvas.disc(pen.one(0.98, -0.62), pen.r * 0.17, accent);
}

fn moon(canvas: &mut Canvas, pen: Pen, ink: Colour, accent: Colour) {
    let (whole, bite) = ((pen.x, pen.y), pen.one(0.42, -0.2));
    let r = pen.r;
    canvas.paint(whole, (r, r), ink, |at| (length(at, whole) - r * 0.9).max(r * 0.72 - length(at, bite)));
    canvas.disc(pen.one(0.5, -0.3), r * 0.13, accent);
}

fn drop(canvas: &mut Canvas, pen: Pen, ink: Colour, accent: Colour) {
    let mut shape = vec![(0.0, -1.0)];
    shape.extend(arc((0.0, 0.3), (0.66, 0.66), -28.0, 208.0));
    canvas.polygon(&pen.at(&shape), ink);
    canvas.disc(pen.one(0.0, 0.34), pen.r * 0.3, accent);
}

fn waves(canvas: &mut Canvas, pen: Pen, ink: Colour, accent: Colour) {
    for (y, colour) in [(-0.55, ink), (0.0, accent), (0.55, ink)] {
        let mut line = arc((-0.9, y), (0.3, 0.26), 180.0, 360.0);
        line.extend(arc((-0.3, y), (0.3, 0.26), 180.0, 0.0));
        line.extend(arc((0.3, y), (0.3, 0.26), 180.0, 360.0));
        line.extend(arc((0.9, y), (0.3, 0.26), 180.0, 0.0));
        canvas.stroke(&pen.at(&line), pen.r * 0.1, colour);
    }
}

fn leaf(canvas: &mut Canvas, pen: Pen, half: f32, ink: Colour, accent: Colour) {
    let (one, other) = (pen.one(-0.55, -0.45), pen.one(0.55, 0.45));
    let r = pen.r;
    canvas.paint((pen.x, pen.y), (r, r), ink, |at| (length(at, one) - r).max(length(at, other) - r));
    canvas.stroke(&pen.at(&[(-0.62, 0.85), (0.36, -0.42)]), half * 0.8, accent);
}

fn bird(canvas: &mut Canvas, pen: Pen, half: f32, ink: Colour, accent: Colour) {
    let mut wings = arc((-0.5, 0.1), (0.5, 0.6), 200.0, 360.0);
    wings.extend(arc((0.5, 0.1), (0.5, 0.6), 180.0, 340.0));
    canvas.stroke(&pen.at(&wings), half * 1.5, ink);
    canvas.disc(pen.one(0.0, 0.42), pen.r * 0.17, accent);
}
