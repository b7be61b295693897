use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::Said;
use crate::HarnessError;

/// A wallet in a process of its own. Dropping it kills it.
pub struct WalletProcess {
    child: Child,
    orders: ChildStdin,
    said: Arc<watch::Sender<Vec<Said>>>,
    reading: JoinHandle<()>,
    errors: PathBuf,
}

impl WalletProcess {
    /// `errors`: where its standard error goes, at the end of what is there.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(program: &Path, folder: &Path, url: &str, errors: &Path) -> Result<Self, HarnessError> {
        let log = fs::File::options().create(true).append(true).open(errors)?;
        let mut child = Command::new(program)
            .arg(folder)
            .arg(url)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .map_err(|source| HarnessError::Start { program: program.display().to_string(), source })?;
        let missing = || HarnessError::Ended { program: program.display().to_string(), log: String::new() };
        let orders = child.stdin.take().ok_or_else(missing)?;
        let mut lines = BufReader::new(child.stdout.take().ok_or_else(missing)?).lines();
        let said = Arc::new(watch::Sender::new(Vec::new()));
        let hearing = Arc::clone(&said);
        let reading = tokio::spawn(async move {
            while let Ok(Some(line)) = lines.next_line().await {
                // What a kill cut in the middle was not said.
                if let Ok(one) = serde_json::from_str(&line) {
                    hearing.send_modify(|said| said.push(one));
                }
            }
        });
        Ok(Self { child, orders, said, reading, errors: errors.to_owned() })
    }

    /// `buy MARK`, `wake`, `report` or `stop`. One that is dead by now hears nothing, which is no fault.
    pub async fn tell(&mut self, order: &str) {
        let _ = self.orders.write_all(format!("{order}\n").as_bytes()).await;
    }

    #[must_use]
    pub fn said(&self) -> Vec<Said> {
        self.said.borrow().clone()
    }

    /// Orders to buy that came to an end, good or bad.
    #[must_use]
    pub fn answered(&self) -> usize {
        answers(&self.said.borrow())
    }

    /// Notices shown so far.
    #[must_use]
    pub fn notices(&self) -> usize {
        self.said.borrow().iter().filter(|said| matches!(said, Said::Notice { .. })).count()
    }

    /// Waits until so many orders to buy have come to an end.
    ///
    /// # Errors
    /// After the deadline, or when the wallet ended before.
    pub async fn until_answered(&mut self, orders: usize, deadline: Duration) -> Result<(), HarnessError> {
        let mut said = self.said.subscribe();
        tokio::select! {
            heard = tokio::time::timeout(deadline, said.wait_for(|said| answers(said) >= orders)) => match heard {
                Ok(Ok(_)) => Ok(()),
                _ => Err(HarnessError::Waited { what: "the wallet to have bought".to_owned(), waited: deadline }),
            },
            _ = self.child.wait() => Err(self.ended()),
        }
    }

    /// Waits until something like this was said after the first `from` things.
    ///
    /// # Errors
    /// After the deadline, or when the wallet ended before.
    pub async fn until(
        &mut self,
        what: &str,
        from: usize,
        deadline: Duration,
        fits: impl Fn(&Said) -> bool,
    ) -> Result<Vec<Said>, HarnessError> {
        let mut said = self.said.subscribe();
        let heard = said.wait_for(|said| said.iter().skip(from).any(&fits));
        tokio::select! {
            heard = tokio::time::timeout(deadline, heard) => match heard {
                Ok(Ok(said)) => Ok(said.iter().skip(from).cloned().collect()),
                _ => Err(HarnessError::Waited { what: format!("the wallet to say {what}"), waited: deadline }),
            },
            _ = self.child.wait() => Err(self.ended()),
        }
    }

    /// One line for each order, and how many are still followed.
    ///
    /// # Errors
    /// When no report comes.
    pub async fn report(&mut self) -> Result<(Vec<Said>, u32), HarnessError> {
        let from = self.said.borrow().len();
        self.tell("report").await;
        let deadline = Duration::from_secs(30);
        let said = self.until("a report", from, deadline, |said| matches!(said, Said::Reported { .. })).await?;
        let followed = said.iter().find_map(|said| match said {
            Said::Reported { followed } => Some(*followed),
            _ => None,
        });
        Ok((said, followed.unwrap_or(u32::MAX)))
    }

    /// Kill -9. All that it had said by then.
    pub async fn kill(mut self) -> Vec<Said> {
        let _ = self.child.start_kill();
        self.last_words().await
    }

    /// Asks it to end. All that it said.
    ///
    /// # Errors
    /// When it does not end as it should.
    pub async fn stop(mut self) -> Result<Vec<Said>, HarnessError> {
        self.tell("stop").await;
        let deadline = Duration::from_secs(30);
        let status = tokio::time::timeout(deadline, self.child.wait()).await;
        match status {
            Ok(Ok(status)) if status.success() => Ok(self.last_words().await),
            Ok(_) => Err(self.ended()),
            Err(_) => Err(HarnessError::Waited { what: "the wallet to end".to_owned(), waited: deadline }),
        }
    }

    async fn last_words(&mut self) -> Vec<Said> {
        let _ = self.child.wait().await;
        let _ = (&mut self.reading).await;
        self.said()
    }

    fn ended(&self) -> HarnessError {
        let log = fs::read_to_string(&self.errors).unwrap_or_default();
        let tail: String = log.chars().rev().take(1_500).collect();
        HarnessError::Ended { program: "the wallet".to_owned(), log: tail.chars().rev().collect() }
    }

    /// What the system says that it holds.
    #[must_use]
    pub fn resident_kib(&self) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.split_whitespace().next()?.parse().ok()
    }

    /// Sockets that it has open.
    #[must_use]
    pub fn sockets(&self) -> Option<usize> {
        let files = fs::read_dir(format!("/proc/{}/fd", self.child.id()?)).ok()?;
        let targets = files.flatten().filter_map(|file| fs::read_link(file.path()).ok());
        Some(targets.filter(|target| target.to_string_lossy().starts_with("socket:")).count())
    }
}

fn answers(said: &[Said]) -> usize {
    said.iter().filter(|said| matches!(said, Said::Placed { .. } | Said::NotPlaced { .. })).count()
}
