use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, Stdio};
use std::time::Duration;

use rustix::process::Signal;
use tempfile::TempDir;

use crate::notices::NoticeLog;
use crate::process::{self, OwnedProcess};
use crate::{HarnessError, Notice, eventually, framebuffer, places};

const READY: Duration = Duration::from_secs(60);
const SECRETS: &str = "org.freedesktop.secrets";
const NOTIFICATIONS: &str = "org.freedesktop.Notifications";

/// What the desktop of one test offers.
#[derive(Debug, Clone)]
pub struct DesktopOptions {
    /// The screen, in pixels.
    pub width: u32,
    pub height: u32,
    /// A Secret Service with an unlocked keyring.
    pub secret_service: bool,
    /// A daemon that shows notifications. Without one the calls are still counted, and fail.
    pub notification_daemon: bool,
    /// `LANG` for the programs on this desktop.
    pub language: String,
}

impl Default for DesktopOptions {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 800,
            secret_service: true,
            notification_daemon: true,
            language: "en_US.UTF-8".to_owned(),
        }
    }
}

/// A person's desktop of its own: home, screen, session bus, keyring and notifications, all real, all gone on drop.
/// When a test fails, its home with all logs is kept and a picture of the screen is taken.
pub struct Desktop {
    // Dropped in this order: what talks goes before what it talks to.
    notices: Option<NoticeLog>,
    notification_daemon: Option<OwnedProcess>,
    secret_service: Option<OwnedProcess>,
    bus: Option<OwnedProcess>,
    screen: Option<OwnedProcess>,
    display: String,
    bus_address: String,
    language: String,
    home: TempDir,
}

impl Desktop {
    /// # Errors
    /// When a part does not start; the message quotes its log.
    pub async fn start() -> Result<Self, HarnessError> {
        Self::start_with(DesktopOptions::default()).await
    }

    /// # Errors
    /// When a part does not start; the message quotes its log.
    pub async fn start_with(options: DesktopOptions) -> Result<Self, HarnessError> {
        // A short name: socket paths end at 107 bytes.
        let home = tempfile::Builder::new().prefix("crd-").tempdir()?;
        for folder in ["data", "config", "cache", "run", "logs", "screen"] {
            fs::create_dir(home.path().join(folder))?;
        }
        fs::set_permissions(home.path().join("run"), fs::Permissions::from_mode(0o700))?;
        let mut desktop = Self {
            notices: None,
            notification_daemon: None,
            secret_service: None,
            bus: None,
            screen: None,
            display: String::new(),
            bus_address: String::new(),
            language: options.language,
            home,
        };
        desktop.start_screen(options.width, options.height)?;
        desktop.start_bus()?;
        desktop.notices = Some(NoticeLog::start(desktop.command("dbus-monitor"), &desktop.logs()).await?);
        if options.secret_service {
            desktop.start_secret_service().await?;
        }
        if options.notification_daemon {
            desktop.start_notification_daemon().await?;
        }
        Ok(desktop)
    }

    /// The home folder; below it `data`, `config`, `cache`, `run` are the XDG folders and `logs` the logs.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// As `LANG` has it.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    #[must_use]
    pub fn logs(&self) -> PathBuf {
        self.home().join("logs")
    }

    /// `program`, as somebody on this desktop would start it: this desktop's environment and nothing of ours but the
    /// search path and the wish for backtraces and logs.
    #[must_use]
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().stdin(Stdio::null()).current_dir(self.home());
        for kept in ["PATH", "RUST_BACKTRACE", "RUST_LOG"] {
            if let Some(value) = std::env::var_os(kept) {
                command.env(kept, value);
            }
        }
        for (name, folder) in [
            ("HOME", ""),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
        ] {
            command.env(name, self.home().join(folder));
        }
        command
            .env("LANG", &self.language)
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("XDG_SESSION_TYPE", "x11")
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1");
        command
    }

    /// Every native notification sent so far, oldest first.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        self.notices.as_ref().map(NoticeLog::all).unwrap_or_default()
    }

    /// Waits until `count` notices or more were sent.
    ///
    /// # Errors
    /// When fewer came in time.
    pub async fn wait_for_notices(&self, count: usize, deadline: Duration) -> Result<Vec<Notice>, HarnessError> {
        let what = format!("{count} notices");
        eventually(deadline, &what, async || Some(self.notices()).filter(|seen| seen.len() >= count)).await
    }

    /// Calls a method on this desktop's bus, arguments as `gdbus` takes them (GVariant text), and gives the printed answer.
    ///
    /// # Errors
    /// When nobody answers, or the answer is an error.
    pub fn call(&self, service: &str, path: &str, method: &str, arguments: &[&str]) -> Result<String, HarnessError> {
        let answer = self
            .command("gdbus")
            .args(["call", "--session", "--timeout=5", "--dest", service])
            .args(["--object-path", path, "--method", method, "--"])
            .args(arguments)
            .output()?;
        if answer.status.success() {
            Ok(String::from_utf8_lossy(&answer.stdout).into_owned())
        } else {
            Err(HarnessError::Bus(String::from_utf8_lossy(&answer.stderr).trim().to_owned()))
        }
    }

    /// Whether somebody offers `service` on this desktop's bus.
    ///
    /// # Errors
    /// When the bus itself does not answer.
    pub fn offers(&self, service: &str) -> Result<bool, HarnessError> {
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", &[service])
            .map(|answer| answer.contains("true"))
    }

    /// Waits until the screen stands still, then writes it as a PNG file: the page's text changes before its picture does.
    /// A screen that never rests is written as it is.
    ///
    /// # Errors
    /// When the screen cannot be read or the file not written.
    pub async fn still_screenshot(&self, picture: &Path) -> Result<(), HarnessError> {
        let screen = self.home().join("screen/Xvfb_screen0");
        let mut before = Vec::new();
        let _ = eventually(Duration::from_secs(3), "a screen that rests", async || {
            tokio::time::sleep(Duration::from_millis(250)).await;
            let now = std::fs::read(&screen).unwrap_or_default();
            let rests = now == before;
            before = now;
            rests.then_some(())
        })
        .await;
        self.screenshot(picture)
    }

    /// Writes what is on the screen as a PNG file, window or not.
    ///
    /// # Errors
    /// When the screen cannot be read or the file not written.
    pub fn screenshot(&self, picture: &Path) -> Result<(), HarnessError> {
        framebuffer::save(&self.home().join("screen/Xvfb_screen0"), picture)
    }

    /// As in `DBUS_SESSION_BUS_ADDRESS`.
    #[must_use]
    pub fn bus_address(&self) -> &str {
        &self.bus_address
    }

    /// Takes the screen away, as when its server dies.
    pub fn stop_screen(&mut self) {
        self.screen = None;
    }

    /// The screen's server answers nobody any more, and stays.
    pub fn freeze_screen(&self) {
        if let Some(id) = self.screen.as_ref().and_then(OwnedProcess::pid) {
            process::send(Signal::STOP, id);
        }
    }

    /// Takes the bus away from under everybody.
    pub fn stop_bus(&mut self) {
        self.bus = None;
    }

    /// The display's name, as in `DISPLAY`.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }

    fn start_screen(&mut self, width: u32, height: u32) -> Result<(), HarnessError> {
        let mut xvfb = self.command("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", &format!("{width}x{height}x24")])
            .args(["-nolisten", "tcp", "-noreset", "-fbdir"])
            .arg(self.home().join("screen"));
        let (screen, output) = OwnedProcess::start_read("Xvfb", &mut xvfb, &self.logs())?;
        self.display = format!(":{}", first_line(&screen, output)?);
        self.screen = Some(screen);
        Ok(())
    }

    /// A bus without a folder of services: nothing starts by itself, so a missing keyring is really missing.
    fn start_bus(&mut self) -> Result<(), HarnessError> {
        let config = self.home().join("bus.conf");
        fs::write(
            &config,
            format!(
                r#"<busconfig>
  <type>session</type>
  <listen>unix:path={}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#,
                self.home().join("run/bus").display()
            ),
        )?;
        let mut daemon = self.command("dbus-daemon");
        daemon.arg(format!("--config-file={}", config.display())).args([
            "--nofork",
            "--nopidfile",
            "--print-address=1",
        ]);
        let (bus, output) = OwnedProcess::start_read("dbus-daemon", &mut daemon, &self.logs())?;
        self.bus_address = first_line(&bus, output)?;
        self.bus = Some(bus);
        Ok(())
    }

    /// Starts the keyring and unlocks it; its secrets survive a stop and a start.
    ///
    /// # Errors
    /// When it does not offer its service in time.
    pub async fn start_secret_service(&mut self) -> Result<(), HarnessError> {
        let mut daemon = self.command("gnome-keyring-daemon");
        daemon
            .args(["--unlock", "--components=secrets", "--foreground", "--control-directory"])
            .arg(self.home().join("run/keyring"))
            .stdin(Stdio::piped());
        let mut keyring = OwnedProcess::start("gnome-keyring-daemon", &mut daemon, &self.logs())?;
        if let Some(mut password) = keyring.stdin() {
            password.write_all(b"x\n")?;
        }
        self.secret_service = Some(self.offered(keyring, SECRETS).await?);
        Ok(())
    }

    /// Takes the keyring away, as when its daemon dies.
    ///
    /// # Errors
    /// When the bus goes on to name it.
    pub async fn stop_secret_service(&mut self) -> Result<(), HarnessError> {
        self.secret_service = None;
        self.gone(SECRETS).await
    }

    /// # Errors
    /// When it does not offer its service in time.
    pub async fn start_notification_daemon(&mut self) -> Result<(), HarnessError> {
        let dunst = OwnedProcess::start("dunst", &mut self.command("dunst"), &self.logs())?;
        self.notification_daemon = Some(self.offered(dunst, NOTIFICATIONS).await?);
        Ok(())
    }

    /// # Errors
    /// When the bus goes on to name it.
    pub async fn stop_notification_daemon(&mut self) -> Result<(), HarnessError> {
        self.notification_daemon = None;
        self.gone(NOTIFICATIONS).await
    }

    /// The daemon neither answers nor ends, until it is stopped.
    pub fn freeze_notification_daemon(&self) {
        if let Some(id) = self.notification_daemon.as_ref().and_then(OwnedProcess::pid) {
            process::send(Signal::STOP, id);
        }
    }

    /// Whether the daemon shows what it is given; otherwise it keeps it to itself and says yes all the same.
    ///
    /// # Errors
    /// When it does not answer.
    pub fn disturb(&self, wanted: bool) -> Result<(), HarnessError> {
        let paused = if wanted { "<false>" } else { "<true>" };
        let arguments = ["org.dunstproject.cmd0", "paused", paused];
        let path = "/org/freedesktop/Notifications";
        self.call(NOTIFICATIONS, path, "org.freedesktop.DBus.Properties.Set", &arguments).map(drop)
    }

    async fn offered(&self, mut process: OwnedProcess, service: &str) -> Result<OwnedProcess, HarnessError> {
        let offered = eventually(READY, service, async || {
            let offered = self.offers(service).unwrap_or(false);
            (offered || !process.is_running()).then_some(offered)
        })
        .await?;
        if offered { Ok(process) } else { Err(process.ended()) }
    }

    async fn gone(&self, service: &str) -> Result<(), HarnessError> {
        let what = format!("the end of {service}");
        eventually(READY, &what, async || self.offers(service).is_ok_and(|offered| !offered).then_some(())).await
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        self.home.disable_cleanup(true);
        let mut said = format!("the test's home and logs are kept in {}", self.home().display());
        let name = std::thread::current().name().unwrap_or("unnamed").replace("::", "-");
        if let Ok(folder) = places::output("failed-windows") {
            let picture = folder.join(format!("{name}.png"));
            if self.screenshot(&picture).is_ok() {
                said = format!("{said}; its screen is in {}", picture.display());
            }
        }
        eprintln!("{said}");
    }
}

fn first_line(process: &OwnedProcess, output: ChildStdout) -> Result<String, HarnessError> {
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    let line = line.trim();
    if line.is_empty() { Err(process.ended()) } else { Ok(line.to_owned()) }
}
