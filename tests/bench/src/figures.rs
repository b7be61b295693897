//! What is printed: one line a figure, ours and the peer's side by side.

/// The middle one; of an even count the upper.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The smallest that `hundredths` of a hundred do not exceed.
pub fn percentile(values: &[f64], hundredths: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get(last * hundredths / 100).copied().unwrap_or(f64::NAN)
}

#[derive(Clone, Copy)]
pub enum Target {
    AtLeast(f64),
    AtMost(f64),
    /// Told for the picture; nothing was promised.
    None,
}

impl Target {
    fn verdict(&self, value: f64) -> String {
        match *self {
            Self::AtLeast(bound) => format!("target >= {}  {}", plain(bound), said(value >= bound)),
            Self::AtMost(bound) => format!("target <= {}  {}", plain(bound), said(value <= bound)),
            Self::None => "no target".to_owned(),
        }
    }
}

/// With as many places as it has, and one at least.
fn plain(bound: f64) -> String {
    let text = bound.to_string();
    if text.contains('.') { text } else { format!("{text}.0") }
}

fn said(met: bool) -> &'static str {
    if met { "met" } else { "MISSED" }
}

pub struct Figure<'a> {
    pub name: &'a str,
    pub ours: String,
    pub peer: String,
    /// What the target is about.
    pub ratio: f64,
    pub target: Target,
}

pub fn heading() {
    println!("{:<44}{:>18}{:>18}{:>8}  target", "figure", "ours", "peer", "ratio");
}

impl Figure<'_> {
    pub fn print(&self) {
        let verdict = self.target.verdict(self.ratio);
        println!("{:<44}{:>18}{:>18}{:>8.2}  {verdict}", self.name, self.ours, self.peer, self.ratio);
    }
}
