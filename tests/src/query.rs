/// Which accessible name is meant. A plain text is the whole name, white space aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    Exact(String),
    Contains(String),
    Any,
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Exact(name.to_owned())
    }
}

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self::Exact(name)
    }
}

impl From<&String> for Name {
    fn from(name: &String) -> Self {
        Self::Exact(name.clone())
    }
}

impl From<&Name> for Name {
    fn from(name: &Name) -> Self {
        name.clone()
    }
}

/// Any name in which `part` occurs.
#[must_use]
pub fn contains(part: &str) -> Name {
    Name::Contains(part.to_owned())
}

#[must_use]
pub fn any_name() -> Name {
    Name::Any
}

impl std::fmt::Display for Name {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exact(name) => write!(out, "\"{name}\""),
            Self::Contains(part) => write!(out, "containing \"{part}\""),
            Self::Any => out.write_str("anything"),
        }
    }
}
