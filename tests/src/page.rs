//! What a person can do and see in the window: everything by role and name, as a screen reader would say it.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{AppWindow, HarnessError, Name, eventually};

/// How long the window may take to show what a test asks for, unless the test says otherwise.
pub const PATIENCE: Duration = Duration::from_secs(30);

const FINDER: &str = include_str!("finder.js");
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element as assistive technology would announce it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Announced {
    pub role: String,
    pub name: String,
}

impl AppWindow {
    /// A sentence of the catalogue, in the language of the desktop that the window stands on.
    #[must_use]
    pub fn says(&self, id: &str) -> String {
        self.words.say(id, &BTreeMap::new())
    }

    /// The same with one value.
    #[must_use]
    pub fn says_with(&self, id: &str, name: &str, value: &str) -> String {
        self.words.say(id, &[(name.to_owned(), value.to_owned())].into_iter().collect())
    }

    /// The longest part of a sentence between its values.
    #[must_use]
    pub fn stem(&self, id: &str) -> String {
        let said = self.says(id);
        let parts = said.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest).trim());
        parts.max_by_key(|part| part.len()).unwrap_or_default().to_owned()
    }

    /// The first shown element with this role and name, waited for.
    ///
    /// # Errors
    /// [`HarnessError::NotFound`] with what the page shows instead.
    pub async fn find(&self, role: &str, name: impl Into<Name>) -> Result<Element, HarnessError> {
        self.find_within(role, &name.into(), false, PATIENCE).await
    }

    /// As [`Self::find`], with a deadline of its own.
    ///
    /// # Errors
    /// [`HarnessError::NotFound`] with what the page shows instead.
    pub async fn wait_for(
        &self,
        role: &str,
        name: impl Into<Name>,
        deadline: Duration,
    ) -> Result<Element, HarnessError> {
        self.find_within(role, &name.into(), false, deadline).await
    }

    /// Waits until no such element is shown.
    ///
    /// # Errors
    /// When it stays.
    pub async fn wait_until_gone(
        &self,
        role: &str,
        name: impl Into<Name>,
        deadline: Duration,
    ) -> Result<(), HarnessError> {
        let name = name.into();
        eventually(deadline, &format!("the end of {role} {name}"), async || {
            matches!(self.locate(role, &name, false).await, Ok(None)).then_some(())
        })
        .await
    }

    /// Whether such an element is shown at this moment.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn shows(&self, role: &str, name: impl Into<Name>) -> Result<bool, HarnessError> {
        Ok(self.locate(role, &name.into(), false).await?.is_some())
    }

    /// The shown elements of a role (an empty role: all that have a role and a name), in document order.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn announced(&self, role: &str) -> Result<Vec<Announced>, HarnessError> {
        let answer = self.ask("list", role, &Name::Any, false).await?;
        serde_json::from_value(answer.clone()).map_err(|_| HarnessError::Page(answer))
    }

    /// Clicks an element as soon as it is shown, usable and not covered.
    ///
    /// # Errors
    /// When that does not come to pass.
    pub async fn click(&self, role: &str, name: impl Into<Name>) -> Result<(), HarnessError> {
        let name = name.into();
        self.keep_trying(role, &name, async |element| {
            let refused = match element.click().await {
                Err(refused) if is_out_of_reach(&refused) => refused,
                answer => return answer,
            };
            // A radio or checkbox is often drawn by its label, which then takes the click; a person clicks that too.
            if !matches!(role, "radio" | "checkbox" | "switch" | "option") {
                return Err(refused);
            }
            let target = json!({ ELEMENT: element.element_id().as_ref() });
            self.client.execute("(arguments[0].labels?.[0] ?? arguments[0]).click()", vec![target]).await.map(|_| ())
        })
        .await
    }

    /// Replaces the text of a field, typing key by key.
    ///
    /// # Errors
    /// When there is no such field or it does not take the text.
    pub async fn fill(&self, role: &str, name: impl Into<Name>, text: &str) -> Result<(), HarnessError> {
        let name = name.into();
        self.keep_trying(role, &name, async |element| {
            element.clear().await?;
            element.send_keys(text).await
        })
        .await
    }

    /// Chooses an option of a drop-down list by the option's text.
    ///
    /// # Errors
    /// When there is no such list or option.
    pub async fn select(&self, name: impl Into<Name>, option: &str) -> Result<(), HarnessError> {
        let name = name.into();
        self.keep_trying("combobox", &name, async |element| element.select_by_label(option).await).await
    }

    /// Presses a key, or a chord such as `Key::Control + "k"`, where the focus is.
    ///
    /// # Errors
    /// When nothing takes it.
    pub async fn press(&self, keys: &str) -> Result<(), HarnessError> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }

    /// Presses one named key where the focus is.
    ///
    /// # Errors
    /// When nothing takes it.
    pub async fn press_key(&self, key: Key) -> Result<(), HarnessError> {
        self.press(&key.to_string()).await
    }

    /// # Errors
    /// When there is no such element.
    pub async fn text_of(&self, role: &str, name: impl Into<Name>) -> Result<String, HarnessError> {
        Ok(self.find(role, name).await?.text().await?)
    }

    /// What stands in a field.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn value_of(&self, role: &str, name: impl Into<Name>) -> Result<String, HarnessError> {
        let value = self.find(role, name).await?.prop("value").await?;
        Ok(value.unwrap_or_default())
    }

    /// All the text that is shown.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn page_text(&self) -> Result<String, HarnessError> {
        match self.execute("return document.body?.innerText ?? ''").await? {
            Value::String(text) => Ok(text),
            other => Err(HarnessError::Page(other)),
        }
    }

    /// Waits until the shown text holds `part`.
    ///
    /// # Errors
    /// [`HarnessError::NotFound`] with what the page shows instead.
    pub async fn wait_for_text(&self, part: &str, deadline: Duration) -> Result<(), HarnessError> {
        let found = eventually(deadline, part, async || {
            self.page_text().await.is_ok_and(|text| text.contains(part)).then_some(())
        })
        .await;
        if found.is_ok() {
            return Ok(());
        }
        Err(HarnessError::NotFound {
            role: "text".to_owned(),
            name: part.to_owned(),
            waited: deadline,
            seen: self.page_text().await?,
        })
    }

    /// # Errors
    /// When the window does not answer.
    pub async fn set_window_size(&self, width: u32, height: u32) -> Result<(), HarnessError> {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Sends the window to another address, as a hostile page would try to.
    ///
    /// # Errors
    /// When the window does not answer or refuses.
    pub async fn go_to(&self, address: &str) -> Result<(), HarnessError> {
        Ok(self.client.goto(address).await?)
    }

    /// Runs the body of a function in the page.
    ///
    /// # Errors
    /// When the page does not answer or the script fails.
    pub async fn execute(&self, script: &str) -> Result<Value, HarnessError> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    async fn find_within(
        &self,
        role: &str,
        name: &Name,
        usable: bool,
        deadline: Duration,
    ) -> Result<Element, HarnessError> {
        let start = Instant::now();
        let found = eventually(deadline, role, async || self.locate(role, name, usable).await.ok().flatten()).await;
        match found {
            Ok(element) => Ok(element),
            // Asked once more so that a window that is gone is reported as such.
            Err(_) => match self.locate(role, name, usable).await? {
                Some(element) => Ok(element),
                None => Err(self.not_found(role, name, start.elapsed()).await),
            },
        }
    }

    async fn not_found(&self, role: &str, name: &Name, waited: Duration) -> HarnessError {
        let seen = self.announced("").await.unwrap_or_default();
        let seen: Vec<String> = seen.iter().map(|one| format!("{} \"{}\"", one.role, one.name)).collect();
        HarnessError::NotFound { role: role.to_owned(), name: name.to_string(), waited, seen: seen.join(", ") }
    }

    async fn locate(&self, role: &str, name: &Name, usable: bool) -> Result<Option<Element>, HarnessError> {
        let answer = self.ask("find", role, name, usable).await?;
        if answer.is_null() {
            return Ok(None);
        }
        match answer.get(ELEMENT).and_then(Value::as_str) {
            Some(id) => {
                let id = ElementRef::from(id.to_owned());
                Ok(Some(Element::from_element_id(self.client.clone(), id)))
            }
            None => Err(HarnessError::Page(answer)),
        }
    }

    async fn ask(&self, question: &str, role: &str, name: &Name, usable: bool) -> Result<Value, HarnessError> {
        let (kind, name) = match name {
            Name::Exact(name) => ("exact", name.as_str()),
            Name::Contains(part) => ("contains", part.as_str()),
            Name::Any => ("any", ""),
        };
        let question = [json!(question), json!(role), json!(kind), json!(name), json!(usable)];
        Ok(self.client.execute(FINDER, question.to_vec()).await?)
    }

    /// Finds the element anew and tries `deed` on it until it succeeds: pages move while they are being used.
    async fn keep_trying(
        &self,
        role: &str,
        name: &Name,
        deed: impl AsyncFn(Element) -> Result<(), CmdError>,
    ) -> Result<(), HarnessError> {
        let start = Instant::now();
        loop {
            let left = PATIENCE.saturating_sub(start.elapsed());
            let element = self.find_within(role, name, true, left).await?;
            match deed(element).await {
                Ok(()) => return Ok(()),
                Err(refused) if is_passing(&refused) && start.elapsed() < PATIENCE => {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
                Err(refused) => {
                    return Err(HarnessError::Unusable {
                        role: role.to_owned(),
                        name: name.to_string(),
                        source: Box::new(refused),
                    });
                }
            }
        }
    }
}

fn is_out_of_reach(refused: &CmdError) -> bool {
    let covered = matches!(refused, CmdError::Standard(why) if why.error == ErrorStatus::ElementClickIntercepted);
    covered || refused.is_element_not_interactable()
}

fn is_passing(refused: &CmdError) -> bool {
    is_out_of_reach(refused) || refused.is_stale_element_reference() || refused.is_no_such_element()
}
