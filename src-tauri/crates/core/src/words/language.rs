//! Which languages there are, and which of them somebody's own comes nearest to.

/// A language that the app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    English,
    Spanish,
    Korean,
    /// English in disguise, to find words that are in no file and places that are too small. Not in a released app.
    #[cfg(debug_assertions)]
    Pseudo,
}

impl Language {
    /// Those that can be chosen.
    pub const ALL: [Self; 3] = [Self::English, Self::Spanish, Self::Korean];

    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Korean => "ko",
            #[cfg(debug_assertions)]
            Self::Pseudo => "en-XA",
        }
    }

    /// As the language calls itself, so that whoever cannot read the rest finds it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Korean => "한국어",
            #[cfg(debug_assertions)]
            Self::Pseudo => "Þšéûðö",
        }
    }

    /// The nearest to a tag such as `es-MX`; else English.
    pub fn nearest(tag: &str) -> Self {
        Self::known(tag).unwrap_or_default()
    }

    /// The first that we speak of those that somebody reads, best first.
    pub fn first_known(tags: impl IntoIterator<Item = String>) -> Self {
        tags.into_iter().find_map(|tag| Self::known(&tag)).unwrap_or_default()
    }

    /// Systems write `ko_KR.UTF-8`.
    fn known(tag: &str) -> Option<Self> {
        #[cfg(debug_assertions)]
        if tag.len() >= 5
            && tag.as_bytes().iter().zip(b"en-xa").all(|(a, b)| a.to_ascii_lowercase() == *b || *a == b'_')
        {
            return Some(Self::Pseudo);
        }
        let own = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_leads_to_the_nearest_language_and_else_to_english() {
        for (tag, language) in [
            ("es", Language::Spanish),
            ("es-MX", Language::Spanish),
            ("es_ES.UTF-8", Language::Spanish),
            ("ES-419", Language::Spanish),
            ("ko-KR", Language::Korean),
            ("ko_KR.eucKR", Language::Korean),
            ("ko-Kore-KR", Language::Korean),
            ("ca@valencia", Language::English),
            ("en-GB", Language::English),
            ("en_XA.UTF-8", Language::Pseudo),
            ("est", Language::English),
            ("kok-IN", Language::English),
            ("C.UTF-8", Language::English),
            ("POSIX", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::nearest(tag), language, "{tag}");
        }
    }

    #[test]
    fn of_several_languages_the_first_that_we_speak_counts() {
        let first = |tags: &[&str]| Language::first_known(tags.iter().map(|tag| (*tag).to_owned()));
        assert_eq!(first(&["fr-FR", "ko-KR", "en-US"]), Language::Korean);
        assert_eq!(first(&["en-GB", "es-ES"]), Language::English);
        assert_eq!(first(&["fr-FR"]), Language::English);
        assert_eq!(first(&[]), Language::English);
    }
}
